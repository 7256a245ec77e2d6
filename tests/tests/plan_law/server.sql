What belongs to the server, before and after, and the statements that lead from the one to the other. `{db}` starts the
names of what is not in a database.

=== a function
--- after
CREATE FUNCTION {db}_f AS (a, b) -> a + b;
--- steps
CREATE FUNCTION {db}_f AS (a, b) -> a + b

=== a function in other words
CREATE FUNCTION {db}_f AS (a) -> UPPER(a) || 'x';
--- after
CREATE FUNCTION {db}_f AS a -> concat(upper(a), 'x');
--- steps

=== a function changes
CREATE FUNCTION {db}_f AS a -> a + 1;
CREATE FUNCTION {db}_g AS a -> a;
--- after
CREATE FUNCTION {db}_f AS a -> a + 2;
--- steps
CREATE OR REPLACE FUNCTION {db}_f AS a -> a + 2
DROP FUNCTION {db}_g

=== a named collection changes
CREATE NAMED COLLECTION {db}_c AS url = 'http://old', password = 'secret', kept = 1;
--- after
CREATE NAMED COLLECTION {db}_c AS kept = 1, url = 'http://new' OVERRIDABLE, more = 'x' NOT OVERRIDABLE;
--- steps
ALTER NAMED COLLECTION {db}_c SET more = 'x' NOT OVERRIDABLE, url = 'http://new' OVERRIDABLE DELETE password

=== a named collection in another order
CREATE NAMED COLLECTION {db}_c AS a = 1, b = 2;
--- after
CREATE NAMED COLLECTION {db}_c AS b = 2, a = 1;
--- steps

=== a named collection that forgets what can be overridden
CREATE NAMED COLLECTION {db}_c AS a = 1 NOT OVERRIDABLE;
--- after
CREATE NAMED COLLECTION {db}_c AS a = 1;
--- blocked
keeps whether `a` can be overridden

=== a named collection comes and goes
CREATE NAMED COLLECTION {db}_c AS a = 1;
--- after
CREATE NAMED COLLECTION {db}_d AS a = 1;
--- steps
CREATE NAMED COLLECTION {db}_d AS a = 1
DROP NAMED COLLECTION {db}_c

=== everybody
--- after
CREATE ROLE reader;
CREATE USER ann IDENTIFIED WITH sha256_password BY '${ANN}' DEFAULT ROLE reader;
CREATE SETTINGS PROFILE slow SETTINGS max_threads = 2 TO reader;
CREATE QUOTA daily FOR INTERVAL 1 day MAX queries = 1000 TO reader;
CREATE ROW POLICY own ON shop.orders USING user = currentUser() TO reader;
GRANT SELECT ON shop.* TO reader;
GRANT reader TO ann;
--- steps
CREATE ROLE reader
CREATE USER ann IDENTIFIED WITH sha256_password BY '${ANN}' DEFAULT ROLE reader
CREATE SETTINGS PROFILE slow SETTINGS max_threads = 2 TO reader
CREATE QUOTA daily FOR INTERVAL 1 day MAX queries = 1000 TO reader
CREATE ROW POLICY own ON shop.orders FOR SELECT USING user = currentUser() TO reader
GRANT SELECT ON shop.* TO reader

=== nobody
CREATE ROLE reader;
CREATE USER ann IDENTIFIED WITH sha256_password BY '${ANN}';
CREATE QUOTA daily FOR INTERVAL 1 day MAX queries = 1000 TO reader;
CREATE ROW POLICY own ON shop.orders USING user = currentUser() TO reader;
GRANT SELECT ON shop.* TO reader;
GRANT reader TO ann;
--- after
--- steps
DROP USER ann
DROP ROLE reader
DROP QUOTA daily
DROP ROW POLICY own ON shop.orders

=== users in other words
CREATE USER ann, bob IDENTIFIED BY 'x' HOST ANY;
CREATE USER carl NOT IDENTIFIED;
--- after
CREATE USER bob IDENTIFIED WITH sha256_password BY 'x' DEFAULT ROLE ALL GRANTEES ANY;
CREATE USER ann IDENTIFIED WITH sha256_password BY 'x' SETTINGS NONE;
CREATE USER carl IDENTIFIED WITH no_password;
--- steps

=== a password
CREATE USER ann IDENTIFIED WITH sha256_password BY 'old';
--- after
CREATE USER ann IDENTIFIED WITH sha256_password BY 'new';
--- steps
ALTER USER ann IDENTIFIED WITH sha256_password BY 'new'

=== a user changes
CREATE USER ann IDENTIFIED WITH no_password HOST LOCAL DEFAULT ROLE a, b SETTINGS max_threads = 1 DEFAULT DATABASE shop;
--- after
CREATE USER ann IDENTIFIED WITH no_password HOST IP '10.0.0.0/8' DEFAULT ROLE b GRANTEES NONE;
--- steps
ALTER USER ann HOST IP '10.0.0.0/8' DEFAULT DATABASE NONE DEFAULT ROLE b SETTINGS NONE GRANTEES NONE
REVOKE a FROM ann

=== a role changes
CREATE ROLE r SETTINGS max_threads = 1;
--- after
CREATE ROLE r SETTINGS max_threads = 2, PROFILE 'p';
--- steps
ALTER ROLE r SETTINGS PROFILE p, max_threads = 2

=== a profile changes
CREATE SETTINGS PROFILE p SETTINGS max_threads = 1 MIN 1 MAX 8 TO a;
--- after
CREATE SETTINGS PROFILE p SETTINGS max_threads = 1 MIN 1 MAX 4 CONST;
--- steps
ALTER SETTINGS PROFILE p SETTINGS max_threads = 1 MIN 1 MAX 4 CONST TO NONE

=== a quota changes
CREATE QUOTA q KEYED BY user_name FOR INTERVAL 1 hour MAX queries = 10 TO a;
--- after
CREATE QUOTA q KEYED BY ip_address FOR INTERVAL 1 hour MAX queries = 20 TO a;
--- steps
CREATE QUOTA OR REPLACE q KEYED BY ip_address FOR INTERVAL 1 hour MAX queries = 20 TO a

=== a policy changes
CREATE ROW POLICY p ON shop.t USING a = 1 TO x;
--- after
CREATE ROW POLICY p ON shop.t AS RESTRICTIVE USING a = 2 TO x, y;
--- steps
CREATE ROW POLICY OR REPLACE p ON shop.t AS RESTRICTIVE FOR SELECT USING a = 2 TO x, y

=== more rights
CREATE USER ann;
GRANT SELECT ON shop.users TO ann;
--- after
CREATE USER ann;
GRANT SELECT, INSERT ON shop.* TO ann;
--- steps
GRANT SELECT, INSERT ON shop.* TO ann

=== fewer rights
CREATE USER ann;
GRANT SELECT, INSERT ON shop.* TO ann;
--- after
CREATE USER ann;
GRANT SELECT ON shop.* TO ann;
--- steps
REVOKE INSERT ON shop.* FROM ann

=== other rights
CREATE USER ann;
GRANT SELECT ON shop.users TO ann;
--- after
CREATE USER ann;
GRANT SELECT ON shop.orders TO ann;
--- steps
GRANT SELECT ON shop.orders TO ann
REVOKE SELECT ON shop.users FROM ann

=== rights on a part of it
CREATE USER ann;
GRANT SELECT ON shop.* TO ann;
GRANT INSERT ON logs.* TO ann;
--- after
CREATE USER ann;
GRANT SELECT ON shop.users TO ann;
GRANT INSERT ON logs.* TO ann;
--- steps
GRANT INSERT ON logs.*, SELECT ON shop.users TO ann WITH REPLACE OPTION

=== rights on a part of it, with an option
CREATE USER ann;
GRANT SELECT ON shop.* TO ann WITH GRANT OPTION;
--- after
CREATE USER ann;
GRANT SELECT ON shop.users TO ann WITH GRANT OPTION;
--- blocked
no statement takes a right away

=== rights with an exception
CREATE USER ann;
GRANT SELECT ON *.* TO ann;
--- after
CREATE USER ann;
GRANT SELECT ON *.* TO ann;
REVOKE SELECT ON shop.secrets FROM ann;
REVOKE SELECT(card) ON shop.orders FROM ann;
--- steps
REVOKE SELECT ON shop.secrets, SELECT(card) ON shop.orders FROM ann

=== rights without their exception
CREATE USER ann;
GRANT SELECT ON *.* TO ann;
REVOKE SELECT ON shop.secrets FROM ann;
--- after
CREATE USER ann;
GRANT SELECT ON *.* TO ann;
--- steps
GRANT SELECT ON shop.secrets TO ann

=== an option comes and goes
CREATE USER ann, bob;
GRANT SELECT ON shop.* TO ann;
GRANT SELECT ON shop.* TO bob WITH GRANT OPTION;
--- after
CREATE USER ann, bob;
GRANT SELECT ON shop.* TO ann WITH GRANT OPTION;
GRANT SELECT ON shop.* TO bob;
--- steps
GRANT SELECT ON shop.* TO ann WITH GRANT OPTION
REVOKE GRANT OPTION FOR SELECT ON shop.* FROM bob

=== columns
CREATE USER ann;
GRANT SELECT(a, b) ON shop.users TO ann;
--- after
CREATE USER ann;
GRANT SELECT(b, c) ON shop.users TO ann;
--- steps
GRANT SELECT(c) ON shop.users TO ann
REVOKE SELECT(a) ON shop.users FROM ann

=== the same rights in other words
CREATE USER ann;
GRANT ALTER ADD COLUMN, ALTER DROP COLUMN, ALTER MODIFY COLUMN, ALTER COMMENT COLUMN, ALTER CLEAR COLUMN, ALTER RENAME COLUMN, ALTER MATERIALIZE COLUMN ON a.t TO ann;
GRANT SELECT ON a.t TO ann;
GRANT SELECT ON a.* TO ann;
--- after
CREATE USER ann;
GRANT SELECT ON a.* TO ann;
GRANT ALTER COLUMN ON a.t TO ann;
--- steps

=== roles
CREATE ROLE a, b, c;
CREATE USER ann;
GRANT a, b TO ann;
GRANT c TO ann WITH ADMIN OPTION;
--- after
CREATE ROLE a, b, c;
CREATE USER ann;
GRANT b TO ann WITH ADMIN OPTION;
GRANT c TO ann;
--- steps
GRANT b TO ann WITH ADMIN OPTION
REVOKE ADMIN OPTION FOR c FROM ann
REVOKE a FROM ann

=== a role goes from everybody
CREATE ROLE a;
CREATE USER ann;
GRANT a TO ann;
--- after
CREATE USER ann;
--- steps
DROP ROLE a

=== rights on other things
CREATE USER ann;
--- after
CREATE USER ann;
GRANT NAMED COLLECTION ON c TO ann;
GRANT TABLE ENGINE ON Memory TO ann;
GRANT CREATE FUNCTION ON *.* TO ann;
GRANT dictGet ON shop.d TO ann;
GRANT SELECT ON log*.* TO ann;
--- steps
GRANT CREATE FUNCTION ON *.*, NAMED COLLECTION ON c, SELECT ON log*.*, TABLE ENGINE ON Memory, dictGet ON shop.d TO ann

=== rights that depend on who asks
CREATE USER ann;
--- after
CREATE USER ann;
GRANT CURRENT GRANTS ON *.* TO ann;
--- blocked
depends on who runs them
