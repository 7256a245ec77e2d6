-- Skipping indexes.
CREATE TABLE t.x (k UInt64, s String, al UInt64 ALIAS k, INDEX i al TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, s String, al UInt64 ALIAS k, INDEX i (al,k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, s String, al UInt64 ALIAS k, INDEX i al+1 TYPE minmax) ENGINE=MergeTree ORDER BY k

-- @ k UInt64, s String, d DateTime, n Nullable(String), f Float64, i Int32, u8 UInt8, e Enum8('a'=1), al UInt64 ALIAS k+1, als String ALIAS s, arr Array(UInt8), sa Array(String), af Array(Float32), af64 Array(Float64), m Map(String,UInt64), t Tuple(a UInt8, b String), mat UInt64 MATERIALIZED k, ep UInt8 EPHEMERAL, lc LowCardinality(String), dt Date, j JSON, dec Decimal(9,2), ag AggregateFunction(sum,UInt64), ns Nested(a UInt8)
CREATE TABLE t.x (@, INDEX i k TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,s) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i al TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ep TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mat TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i missing TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i rand() TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i now() TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i count() TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i max(k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 1 TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 'x' TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i NULL TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (SELECT 1) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k IN (SELECT 1) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i arrayJoin(arr) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k+1 TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(s) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toDate(d) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple() TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple(k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i row_number() OVER () TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i m['a'] TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapKeys(m) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapValues(m) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ns.a TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t.a TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toString(j.a) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a::String TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ag TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i n TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i als TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(als) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i f TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i dictGet('a.b','c',k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i * TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k -> k TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k, missing) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i hostName() TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toNullable(k) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s, n) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i JSONAllPaths(j) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i length(arr) TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i `ns.a` TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,s) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i al TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ep TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mat TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i missing TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i rand() TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i now() TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i count() TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i max(k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 1 TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 'x' TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i NULL TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (SELECT 1) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k IN (SELECT 1) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i arrayJoin(arr) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k+1 TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(s) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toDate(d) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple() TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple(k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i row_number() OVER () TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i m['a'] TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapKeys(m) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapValues(m) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ns.a TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t.a TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toString(j.a) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a::String TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ag TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i n TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i als TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(als) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i f TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i dictGet('a.b','c',k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i * TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k -> k TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k, missing) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i hostName() TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toNullable(k) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s, n) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i JSONAllPaths(j) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i length(arr) TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i `ns.a` TYPE set(10)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,s) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i al TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ep TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mat TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i missing TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i rand() TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i now() TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i count() TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i max(k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 1 TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i 'x' TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i NULL TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (SELECT 1) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k IN (SELECT 1) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i arrayJoin(arr) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k+1 TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(s) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toDate(d) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple() TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i tuple(k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i row_number() OVER () TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i m['a'] TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapKeys(m) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapValues(m) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ns.a TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ns TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t.a TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i t TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toString(j.a) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i j.a::String TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ag TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i n TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i als TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(als) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i f TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i dictGet('a.b','c',k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i * TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k -> k TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k, missing) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i hostName() TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toNullable(k) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s, n) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i JSONAllPaths(j) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i length(arr) TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i `ns.a` TYPE bloom_filter(0.01)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(s) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i n TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i sa TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lc TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s,lc) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s,k) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i m TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapKeys(m) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapValues(m) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i als TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s||'x' TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i ifNull(n,'') TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i e TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toString(k) TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i arr TYPE tokenbf_v1(256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer='splitByNonAlpha')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByNonAlpha)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=ngrams(3))) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer='ngrams')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByString([',']))) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=array)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer='array')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text()) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=sparseGrams(3,10))) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByNonAlpha, preprocessor=lower(s))) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByNonAlpha) GRANULARITY 1) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByNonAlpha) GRANULARITY 100) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByNonAlpha, dictionary_block_size=512)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=asciiCJK)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=unicodeWord)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i lower(s) TYPE text(tokenizer=splitByNonAlpha)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (s,lc) TYPE text(tokenizer=splitByNonAlpha)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i n TYPE text(tokenizer=splitByNonAlpha)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i mapKeys(m) TYPE text(tokenizer=array)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i sa TYPE text(tokenizer=array)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i als TYPE text(tokenizer=array)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByString)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE text(tokenizer=splitByString())) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE minmax(1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE minmax GRANULARITY 0) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE minmax GRANULARITY 1000000) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set(0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set(-1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set(1.5)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set('x')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE set(1,2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(0.5)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(-0.1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter('x')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(0.1,2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE bloom_filter(0.0001) GRANULARITY 0) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(0,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,0,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,0,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,2,0,1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,2,-1)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1('3',256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(3,256,2.5,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1(100,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE ngrambf_v1) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1(0,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1(256,0,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1(256,2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1(256,2,'x')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE tokenbf_v1) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE sparse_grams(3,10,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE sparse_grams(3,10,256,2)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE sparse_grams(10,3,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE sparse_grams(3,10,5,256,2,0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE hypothesis) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k=1 TYPE hypothesis) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE what) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE full_text) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE inverted) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE MinMax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE MINMAX) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE annoy) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af64 TYPE vector_similarity('hnsw','cosineDistance',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i arr TYPE vector_similarity('hnsw','L2Distance',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance')) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('what','L2Distance',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance',0)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance',8,'f32',16,64)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance',8,'f32',16)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','L2Distance',8) GRANULARITY 1) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i af TYPE vector_similarity('hnsw','dotProduct',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i f TYPE vector_similarity('hnsw','L2Distance',8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE minmax, INDEX i2 s TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE minmax, INDEX i s TYPE minmax) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i (k,s) TYPE set(10) GRANULARITY 2) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i k TYPE usearch) ENGINE=MergeTree ORDER BY k
