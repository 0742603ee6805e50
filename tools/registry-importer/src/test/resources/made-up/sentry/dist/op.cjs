"use strict";const PAY="shop.pay",BUY="shop.buy";exports.PAY=PAY,exports.BUY=BUY;
