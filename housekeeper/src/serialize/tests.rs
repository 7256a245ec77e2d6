use clickhouse::types::Int256;
use serde::de::DeserializeOwned;
use serde::ser::Serialize;
use serde_json::json;

use crate::{Decimal, Dynamic, FixedString, ty};

fn there_and_back<V>(value: &V, shown: &serde_json::Value)
where
    V: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    assert_eq!(serde_json::to_value(value).unwrap(), *shown);
    assert_eq!(
        serde_json::from_str::<V>(&shown.to_string()).unwrap(),
        *value
    );
}

#[test]
fn decimals_are_text_with_all_their_digits() {
    there_and_back(&Decimal::<i32, 4>::from_units(-12), &json!("-0.0012"));
    there_and_back(
        &Decimal::<i128, 2>::from_units(i128::MAX),
        &json!("1701411834604692317316873037158841057.27"),
    );
    let wide: Decimal<Int256, 3> = "12.5".parse().unwrap();
    there_and_back(&wide, &json!("12.500"));
    let fine = serde_json::from_str::<Decimal<i64, 2>>("\"0.005\"");
    assert!(fine.unwrap_err().to_string().contains("digits"));
    let number = serde_json::from_str::<Decimal<i64, 2>>("0.5");
    assert_eq!(
        number.unwrap_err().to_string(),
        "invalid type: floating point `0.5`, expected a decimal as text, with up to 2 digits after the point at line 1 \
         column 3"
    );
}

#[test]
fn a_fixed_string_is_text_if_it_is_some() {
    there_and_back(&FixedString::new(*b"GB\0"), &json!("GB"));
    there_and_back(&FixedString::new([0xff, 0, 7]), &json!([255, 0, 7]));
    let long = serde_json::from_str::<FixedString<1>>("\"GB\"");
    assert!(long.unwrap_err().to_string().contains("no room"));
    assert!(serde_json::from_str::<FixedString<1>>("[1, 2]").is_err());
}

#[test]
fn a_dynamic_is_its_bytes() {
    there_and_back(&Dynamic::NULL, &json!([0]));
    let value = Dynamic::new::<ty::UInt8, _>(&7_u8).unwrap();
    there_and_back(&value, &json!([1, 7]));
    assert!(serde_json::from_str::<Dynamic>("[1, 7, 7]").is_err());
    assert!(serde_json::from_str::<Dynamic>("[1]").is_err());
}
