//! Personal names, by where they are usual.

use super::countries::Names;

/// First names and last names.
pub(super) type Pool = ([&'static str; 12], [&'static str; 12]);

/// The names usual in such a country.
pub(super) fn pool(names: Names) -> &'static Pool {
    match names {
        Names::English => &ENGLISH,
        Names::German => &GERMAN,
        Names::French => &FRENCH,
        Names::Spanish => &SPANISH,
        Names::Italian => &ITALIAN,
        Names::Nordic => &NORDIC,
        Names::Slavic => &SLAVIC,
        Names::Indian => &INDIAN,
        Names::Japanese => &JAPANESE,
        Names::Arabic => &ARABIC,
        Names::African => &AFRICAN,
    }
}

/// The language the shop speaks to such a customer.
pub(super) fn language(names: Names) -> &'static str {
    match names {
        Names::English | Names::Indian | Names::African => "en",
        Names::German => "de",
        Names::French => "fr",
        Names::Spanish => "es",
        Names::Italian => "it",
        Names::Nordic => "sv",
        Names::Slavic => "pl",
        Names::Japanese => "ja",
        Names::Arabic => "ar",
    }
}

const ENGLISH: Pool = (
    [
        "Olivia", "Noah", "Amelia", "Jack", "Grace", "Ethan", "Chloe", "Liam", "Ruby", "Owen",
        "Hazel", "Miles",
    ],
    [
        "Bennett",
        "Clarke",
        "Hughes",
        "Foster",
        "Walsh",
        "Turner",
        "Reid",
        "Harper",
        "Ellis",
        "Morgan",
        "Doyle",
        "Whitfield",
    ],
);
const GERMAN: Pool = (
    [
        "Lena", "Jonas", "Hannah", "Felix", "Mia", "Lukas", "Anneke", "Jürgen", "Klara", "Moritz",
        "Sophie", "Pieter",
    ],
    [
        "Müller",
        "Schneider",
        "Vogel",
        "Brandt",
        "Keller",
        "Lorenz",
        "de Vries",
        "Bauer",
        "Köhler",
        "Jansen",
        "Winkler",
        "Albrecht",
    ],
);
const FRENCH: Pool = (
    [
        "Chloé", "Louis", "Manon", "Hugo", "Élise", "Théo", "Camille", "Jules", "Inès", "Antoine",
        "Margaux", "Rémi",
    ],
    [
        "Lefèvre",
        "Moreau",
        "Dubois",
        "Laurent",
        "Girard",
        "Fontaine",
        "Chevalier",
        "Dupuis",
        "Marchand",
        "Perrin",
        "Renaud",
        "Blanchet",
    ],
);
const SPANISH: Pool = (
    [
        "Lucía",
        "Mateo",
        "Valentina",
        "Diego",
        "Sofía",
        "Javier",
        "Camila",
        "Thiago",
        "Inés",
        "Álvaro",
        "Marta",
        "Rafael",
    ],
    [
        "García",
        "Fernández",
        "Ramírez",
        "Silva",
        "Moreno",
        "Castillo",
        "Ortega",
        "Pereira",
        "Núñez",
        "Vega",
        "Rojas",
        "Almeida",
    ],
);
const ITALIAN: Pool = (
    [
        "Giulia", "Lorenzo", "Chiara", "Matteo", "Elena", "Davide", "Martina", "Luca", "Alessia",
        "Marco", "Bianca", "Paolo",
    ],
    [
        "Rossi", "Ferrari", "Bianchi", "Colombo", "Ricci", "Marino", "Greco", "Conti", "Gallo",
        "Fontana", "Moretti", "Barbieri",
    ],
);
const NORDIC: Pool = (
    [
        "Freja", "Emil", "Astrid", "Oskar", "Ingrid", "Søren", "Maja", "Aksel", "Saga", "Elias",
        "Aino", "Bjørn",
    ],
    [
        "Lindqvist",
        "Hansen",
        "Nygård",
        "Berg",
        "Sørensen",
        "Virtanen",
        "Dahl",
        "Holm",
        "Ek",
        "Korhonen",
        "Strand",
        "Lund",
    ],
);
const SLAVIC: Pool = (
    [
        "Zofia", "Jakub", "Tereza", "Tomáš", "Hanna", "Filip", "Alicja", "Marek", "Eliška",
        "Szymon", "Nela", "Wojciech",
    ],
    [
        "Nowak",
        "Novák",
        "Kowalczyk",
        "Dvořák",
        "Wiśniewski",
        "Zieliński",
        "Svoboda",
        "Mazur",
        "Krawczyk",
        "Beneš",
        "Sikora",
        "Horák",
    ],
);
const INDIAN: Pool = (
    [
        "Aarav", "Ananya", "Vihaan", "Diya", "Arjun", "Meera", "Rohan", "Kavya", "Ishaan", "Priya",
        "Dev", "Nisha",
    ],
    [
        "Sharma", "Patel", "Iyer", "Reddy", "Mehta", "Gupta", "Nair", "Kulkarni", "Banerjee",
        "Chopra", "Desai", "Rao",
    ],
);
const JAPANESE: Pool = (
    [
        "Haruto", "Yui", "Sota", "Hina", "Ren", "Aoi", "Yuto", "Sakura", "Kaito", "Mei", "Riku",
        "Akari",
    ],
    [
        "Sato",
        "Suzuki",
        "Takahashi",
        "Tanaka",
        "Watanabe",
        "Ito",
        "Nakamura",
        "Kobayashi",
        "Yoshida",
        "Mori",
        "Hayashi",
        "Fujita",
    ],
);
const ARABIC: Pool = (
    [
        "Layla", "Omar", "Mariam", "Yusuf", "Noor", "Karim", "Salma", "Tariq", "Amina", "Hassan",
        "Dina", "Zayd",
    ],
    [
        "Haddad", "Mansour", "Khalil", "Farouk", "Nasser", "Aziz", "Rahman", "Saleh", "Darwish",
        "Hamdan", "Qasim", "Sabry",
    ],
);
const AFRICAN: Pool = (
    [
        "Thandi", "Chidi", "Amara", "Sipho", "Zola", "Emeka", "Naledi", "Tunde", "Ife", "Kagiso",
        "Lerato", "Uche",
    ],
    [
        "Okafor", "Dlamini", "Adeyemi", "Nkosi", "Eze", "Botha", "Mokoena", "Balogun", "Zulu",
        "Obi", "Naidoo", "Ndlovu",
    ],
);

/// The letters an e-mail address is made of.
pub(super) fn letters(name: &str) -> String {
    name.to_lowercase().chars().filter_map(plain).collect()
}

/// The plain letter for one with a mark; nothing for what is not a letter.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' => letter,
        'á' | 'å' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ě' | 'ë' => 'e',
        'í' | 'ï' => 'i',
        'ó' | 'ö' | 'ø' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' | 'ń' => 'n',
        'š' | 'ś' => 's',
        'ř' => 'r',
        'ž' => 'z',
        'ç' => 'c',
        'ł' => 'l',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_every_name_has_a_plain_one() {
        let pools = [
            ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, NORDIC, SLAVIC, INDIAN, JAPANESE, ARABIC,
            AFRICAN,
        ];
        for (first, last) in pools {
            for name in first.into_iter().chain(last) {
                let expected = name.chars().filter(|letter| letter.is_alphabetic()).count();
                assert_eq!(letters(name).len(), expected, "{name}");
            }
        }
    }
}
