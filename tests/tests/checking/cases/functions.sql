-- Functions that are written in SQL. They are of the server, so each has a name of its own here.
CREATE FUNCTION hk_a AS (x) -> x + 1 ?? SELECT hk_a(1) ?? DROP FUNCTION hk_a
CREATE FUNCTION hk_b AS (x, y) -> x + 1 ?? SELECT hk_b(1, 2) ?? DROP FUNCTION hk_b
CREATE FUNCTION hk_c AS (x) -> x + y ?? SELECT hk_c(1) FROM (SELECT 5 AS y) ?? DROP FUNCTION hk_c
CREATE FUNCTION hk_e AS (x) -> if(x > 0, hk_e(x - 1), 0)
CREATE FUNCTION hk_j AS (x, x) -> x
CREATE FUNCTION hk_k AS () -> 1 ?? DROP FUNCTION hk_k
CREATE FUNCTION hk_l AS (x) -> sum(x) ?? SELECT hk_l(1) ?? DROP FUNCTION hk_l
CREATE FUNCTION hk_h AS (x) -> hk_i(x) ;; CREATE FUNCTION hk_i AS (x) -> x ?? SELECT hk_h(1) ?? DROP FUNCTION hk_h ?? DROP FUNCTION hk_i
CREATE FUNCTION hk_f AS (x) -> hk_g(x) ;; CREATE FUNCTION hk_g AS (x) -> hk_f(x) ?? SELECT hk_f(1)
CREATE FUNCTION plus AS (x) -> x
CREATE FUNCTION count AS (x) -> x
CREATE FUNCTION toString AS (x) -> x
CREATE FUNCTION lower AS (x) -> x
CREATE FUNCTION any_value AS (x) -> x
CREATE FUNCTION lag AS (x) -> x
CREATE FUNCTION row_number AS (x) -> x
