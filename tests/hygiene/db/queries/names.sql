-- housekeeper:name hk
-- A comment with [brackets], <html> & `ticks`.
SELECT `type`, `match`, `self`, `Self`, `crate`, `fn`, `async` FROM core.types WHERE `type` = {fn:UInt64} AND `match` = {match:String};

-- housekeeper:name ty
-- housekeeper:row hk
SELECT `type`, `match`, `self`, `Self`, `crate`, `fn`, `async` FROM core.types;

-- housekeeper:name type
SELECT `Row`, `Table`, `out`, `input`, `Option`, `String`, `insert` AS `hk`, map('```', 1) AS `value` FROM std.names WHERE `value` IN {self:Array(UInt8)};

-- housekeeper:name Row
ALTER TABLE std.names DELETE WHERE `insert` = {Self:UInt64} AND `filter` = {crate:String};
