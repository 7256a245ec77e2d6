-- Skipping indexes over all types.
CREATE TABLE t.x (k UInt64, c UInt8, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt16, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(9,'UTC'), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(UInt8), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,UInt64), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Nullable(String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(FixedString(4)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(uniq,String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c JSON, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Date), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,String), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(Float64), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c QBit(Float32,8), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE set(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(UInt8), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(FixedString(4)), INDEX ix c TYPE set(100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt8, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt16, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(9,'UTC'), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(UInt8), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,UInt64), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Nullable(String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(FixedString(4)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(uniq,String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c JSON, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Date), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,String), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(Float64), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c QBit(Float32,8), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,String), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(9,'UTC'), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE bloom_filter(0.02) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt8, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt16, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(9,'UTC'), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(UInt8), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,UInt64), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Nullable(String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(FixedString(4)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(uniq,String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c JSON, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Date), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,String), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(Float64), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c QBit(Float32,8), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE tokenbf_v1(1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE ngrambf_v1(3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(Float64), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE text(tokenizer = 'ngrams') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt8, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt16, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt128, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int32, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int256, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float32, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c BFloat16, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Bool, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv6, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date32, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime('UTC'), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(9,'UTC'), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(UInt8), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,UInt64), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(UInt8,String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Nullable(String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(FixedString(4)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(sum,UInt64), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c AggregateFunction(uniq,String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(anyLast,Nullable(String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c JSON, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Point, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Polygon, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(LowCardinality(String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Date), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(String,String), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(Float64), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Tuple(UInt8,String)), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c QBit(Float32,8), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Object('json'), INDEX ix c TYPE text(tokenizer = splitByNonAlpha) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal128(4), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Variant(UInt8,String), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UUID, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IntervalDay, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum16('a'=1000), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c SimpleAggregateFunction(sum,UInt64), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(9,2), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Date, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Array(UInt8)), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c JSON, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Int8, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Date), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Dynamic, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c LowCardinality(Nullable(String)), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c IPv4, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nested(a UInt8,b String), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nothing, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Enum8('a'=1,'b'=2), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c QBit(Float32,8), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(DateTime), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Float64, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c DateTime64(3), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(4), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Nullable(String)), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c UInt64, INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c FixedString(16), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Nullable(UInt8), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Tuple(a UInt8,b Nullable(String)), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Time64(3), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Decimal(76,10), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Map(LowCardinality(String),Array(UInt8)), INDEX ix c TYPE sparse_grams(3,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set() GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set(-1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set('a') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set(1.5) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE set(1,2) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE minmax() GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE minmax(3) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE minmax('x') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter() GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter(1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter(-0.1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter('a') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloom_filter(0.1,0.2) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1 GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1() GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(1024,2) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(0,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(1024,0,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(1024,2,0,1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(-1,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE tokenbf_v1(1.5,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1 GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(3,1024,2) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(0,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(3,0,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(3,1024,0,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(3,1024,2,0,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1('3',1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(3,1024,300,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE ngrambf_v1(9,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text() GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='nope') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=ngrams(0)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=ngrams(3)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=ngrams(100)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='array') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByString') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=splitByString([', '])) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=splitByString([])) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer=sparseGrams(3,5)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByNonAlpha', nope=1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByNonAlpha', preprocessor=lower(c)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByNonAlpha', preprocessor=lower(k)) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByNonAlpha', dictionary_block_size=0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(tokenizer='splitByNonAlpha', dictionary_block_size=100) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text('splitByNonAlpha') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE text(1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE hypothesis GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE inverted GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE full_text(0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE full_text GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE gin GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE btree GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE annoy GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE usearch GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE annoy('L2Distance') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','nope',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','nope',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('ivf','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('ivf','L2Distance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','cosineDistance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','cosineDistance',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'f32',16,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'f32',16,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'f99',16,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'f99',16,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'bf16') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'bf16') GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'bf16',1,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','L2Distance',4,'bf16',1,128) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE vector_similarity('hnsw','dotProduct',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c Array(Float32), INDEX ix c TYPE vector_similarity('hnsw','dotProduct',4) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE MinMax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE SET(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE BLOOM_FILTER(0.1) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE Minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE bloomfilter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE token_bf_v1(1,2,3) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE sparse_grams(3,100,1024,2) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE sparse_grams(2,100,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, c String, INDEX ix c TYPE sparse_grams(10,3,1024,2,0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX ix k TYPE minmax GRANULARITY 0) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX ix k TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX ix k TYPE minmax GRANULARITY 100) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX a k TYPE minmax, INDEX a k TYPE set(1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX k k TYPE minmax) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, INDEX a k TYPE minmax) ENGINE = Memory
CREATE TABLE t.x (k UInt64, INDEX a k TYPE minmax) ENGINE = Log
CREATE TABLE t.x (k UInt64, PROJECTION p (SELECT k ORDER BY k)) ENGINE = Memory
CREATE TABLE t.x (k UInt64, INDEX a k TYPE minmax, PROJECTION a (SELECT k ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, CONSTRAINT a CHECK k > 1, CONSTRAINT a CHECK k > 2) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, PROJECTION a (SELECT k ORDER BY k), PROJECTION a (SELECT k ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, k UInt8) ENGINE = Memory
