//! The countries the shop sends to.

/// A country, as the countries service describes it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Country {
    /// ISO 3166 code of two letters.
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) continent: &'static str,
    pub(crate) population: u64,
    /// How many of the customers live there.
    pub(super) weight: f64,
    pub(super) names: Names,
}

/// Which pool of personal names is usual in a country.
#[derive(Debug, Clone, Copy)]
pub(super) enum Names {
    English,
    German,
    French,
    Spanish,
    Italian,
    Nordic,
    Slavic,
    Indian,
    Japanese,
    Arabic,
    African,
}

const fn country(
    code: &'static str,
    name: &'static str,
    continent: &'static str,
    millions: u64,
    weight: f64,
    names: Names,
) -> Country {
    Country {
        code,
        name,
        continent,
        population: millions * 1_000_000,
        weight,
        names,
    }
}

const EUROPE: &str = "Europe";
const ASIA: &str = "Asia";
const AFRICA: &str = "Africa";
const NORTH_AMERICA: &str = "North America";
const SOUTH_AMERICA: &str = "South America";
const OCEANIA: &str = "Oceania";

/// Populations are rounded to millions.
pub(super) const COUNTRIES: [Country; 30] = [
    country(
        "US",
        "United States",
        NORTH_AMERICA,
        340,
        20.0,
        Names::English,
    ),
    country("GB", "United Kingdom", EUROPE, 69, 11.0, Names::English),
    country("DE", "Germany", EUROPE, 84, 12.0, Names::German),
    country("FR", "France", EUROPE, 68, 8.0, Names::French),
    country("CA", "Canada", NORTH_AMERICA, 40, 5.0, Names::English),
    country("ES", "Spain", EUROPE, 49, 4.5, Names::Spanish),
    country("IT", "Italy", EUROPE, 59, 4.5, Names::Italian),
    country("NL", "Netherlands", EUROPE, 18, 3.5, Names::German),
    country("AU", "Australia", OCEANIA, 27, 3.5, Names::English),
    country("SE", "Sweden", EUROPE, 11, 2.5, Names::Nordic),
    country("PL", "Poland", EUROPE, 37, 2.5, Names::Slavic),
    country("AT", "Austria", EUROPE, 9, 2.0, Names::German),
    country("CH", "Switzerland", EUROPE, 9, 2.0, Names::German),
    country("BE", "Belgium", EUROPE, 12, 1.8, Names::French),
    country("DK", "Denmark", EUROPE, 6, 1.6, Names::Nordic),
    country("NO", "Norway", EUROPE, 6, 1.5, Names::Nordic),
    country("FI", "Finland", EUROPE, 6, 1.2, Names::Nordic),
    country("IE", "Ireland", EUROPE, 5, 1.2, Names::English),
    country("JP", "Japan", ASIA, 124, 2.5, Names::Japanese),
    country("IN", "India", ASIA, 1_430, 2.5, Names::Indian),
    country("BR", "Brazil", SOUTH_AMERICA, 212, 2.0, Names::Spanish),
    country("MX", "Mexico", NORTH_AMERICA, 130, 1.6, Names::Spanish),
    country("PT", "Portugal", EUROPE, 11, 1.2, Names::Spanish),
    country("CZ", "Czechia", EUROPE, 11, 1.0, Names::Slavic),
    country("NZ", "New Zealand", OCEANIA, 5, 0.9, Names::English),
    country("AE", "United Arab Emirates", ASIA, 10, 0.8, Names::Arabic),
    country("ZA", "South Africa", AFRICA, 63, 0.7, Names::African),
    country("NG", "Nigeria", AFRICA, 228, 0.5, Names::African),
    country("AR", "Argentina", SOUTH_AMERICA, 46, 0.6, Names::Spanish),
    country("EG", "Egypt", AFRICA, 114, 0.4, Names::Arabic),
];
