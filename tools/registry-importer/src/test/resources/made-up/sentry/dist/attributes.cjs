"use strict";const CART_SIZE="cart.size";
exports.ATTRIBUTE_METADATA={[CART_SIZE]:{type:"integer",applyScrubbing:{key:"manual"},visibility:"public"},
"cart.count":{type:"string",applyScrubbing:{key:"never",reason:"a number"},visibility:"internal",deprecation:{replacement:"cart.size",reason:`two
lines`}},
"cart.item.<key>":{type:"string[]",applyScrubbing:{key:"auto"},visibility:"public",hasDynamicSuffix:!0},
"cart.note":{type:"string",applyScrubbing:{key:"auto"},visibility:"public",deprecation:{}},
"cart.total":{type:"double",applyScrubbing:{key:"manual"},visibility:"public"},
"cart.unmarked.<key>":{type:"boolean",applyScrubbing:{key:"manual"},visibility:"public"}},exports.CART_SIZE=CART_SIZE;
