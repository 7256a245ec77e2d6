-- What day it is, as the server sees it, and when it begins and ends in Unix seconds.
WITH today() AS day
SELECT
    day,
    toInt64(day) AS number,
    toInt64(toDateTime(day)) AS starts,
    toInt64(toDateTime(day + 1)) AS ends;
