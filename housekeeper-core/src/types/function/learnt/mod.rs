//! What the engine said of its functions, and what follows for a call.
//!
//! The data says as much as was asked: a kind of arguments that the engine was not asked about is declined.
//! `housekeeper-signatures` asks, and writes `functions.txt`.

mod entry;
mod kind;
mod template;

pub use entry::{Entry, names};
pub use kind::{CLASSES, constant_kind, kind};
pub use template::{Place, Size, Template, Zone, part};

use crate::types::operand::{Form, Operand, is_nullable, nullable, without_low_cardinality};
use crate::types::{Failure, Geo, Reason, Type};

use super::{refusal, refused, refused_count};
use entry::{Result as Said, Treatment};

/// Whether `Nullable(ty)` is a type.
pub fn fits_nullable(ty: &Type) -> bool {
    crate::types::can_be_nullable(ty)
}

/// Whether `LowCardinality(ty)` is what ClickHouse makes of a result.
pub fn fits_low_cardinality(ty: &Type) -> bool {
    crate::types::operand::fits_low_cardinality(ty)
}

/// Functions whose result may be a constant for a column, too.
const FOLDED: &[&str] = &[
    "defaultValueOfArgumentType",
    "dumpColumnStructure",
    "getSizeOfEnumType",
    "ignore",
    "indexHint",
    "isConstant",
    "isNotNull",
    "isNull",
    "isNullable",
    "isZeroOrNull",
    "toColumnTypeName",
    "toTypeName",
];

/// What a call gives.
enum Answer {
    Type(Type),
    Refused,
    Unknown,
}

/// The value of a call of the function that `entry` tells of.
pub(super) fn call(entry: Entry, operands: &[Operand]) -> Result<Operand, Failure> {
    let count = operands.len();
    if entry.takes(count) == Some(false) && !operands.iter().any(hides_the_others) {
        return Err(refused_count(entry.name, &entry.counts(), count));
    }
    match answer(entry, operands) {
        Answer::Type(ty) => {
            let mut value = Operand::made_from(ty, operands);
            // ClickHouse computes it from the types alone where it can.
            if FOLDED.contains(&entry.name) && value.form == Form::Column {
                value.form = Form::Unknown;
            }
            if value.form != Form::Column {
                value.form = match entry.is_column() {
                    Some(true) => Form::Column,
                    Some(false) if value.form == Form::Constant => Form::Constant,
                    _ => Form::Unknown,
                };
            }
            Ok(value)
        }
        Answer::Refused if !entry.refuses_late() => Err(refused(entry.name, operands)),
        // It may be refused only when it is tried, and a branch that is not computed may hold it.
        Answer::Refused => Err(Failure::WhenComputed {
            refusal: Box::new(refusal(entry.name, operands)),
            otherwise: Reason::arguments(entry.name, &types(operands)),
        }),
        Answer::Unknown => Err(Failure::arguments(entry.name, &types(operands))),
    }
}

fn types(operands: &[Operand]) -> Vec<String> {
    operands.iter().map(|one| one.ty.to_string()).collect()
}

/// As many arguments of which it is not known whether they are constant are looked at both ways.
const MOST_UNKNOWN: usize = 3;

fn answer(entry: Entry, operands: &[Operand]) -> Answer {
    let is_unknown = |operand: &&Operand| operand.form == Form::Unknown;
    let unknown = operands.iter().filter(is_unknown).count();
    if unknown == 0 || unknown > MOST_UNKNOWN || !entry.mentions("!") {
        return of_known(entry, operands);
    }
    let Some(at) = operands.iter().position(|one| is_unknown(&one)) else {
        return Answer::Unknown;
    };
    let with = |form| {
        let mut operands = operands.to_vec();
        operands[at].form = form;
        answer(entry, &operands)
    };
    match (with(Form::Constant), with(Form::Column)) {
        (Answer::Type(one), Answer::Type(other)) if one == other => Answer::Type(one),
        (Answer::Refused, Answer::Refused) => Answer::Refused,
        _ => Answer::Unknown,
    }
}

fn of_known(entry: Entry, operands: &[Operand]) -> Answer {
    let mut bare = Vec::with_capacity(operands.len());
    // The engine sees through it, and keeps it where it gives the type of an argument.
    let mut kept = false;
    for operand in operands {
        let mut operand = operand.clone();
        if let Type::SimpleAggregateFunction { inner, .. } = operand.ty {
            operand.ty = *inner;
            kept = true;
        }
        bare.push(operand);
    }
    let is_low = |operand: &Operand| without_low_cardinality(&operand.ty) != operand.ty;
    let low_cardinality = bare.iter().any(is_low);
    if low_cardinality {
        match entry.low_cardinality() {
            Treatment::Default | Treatment::Through => {
                for operand in &mut bare {
                    operand.ty = without_low_cardinality(&operand.ty);
                }
            }
            Treatment::Refuse | Treatment::Own => return Answer::Unknown,
        }
    }
    let has_null = bare.iter().any(kind::is_null);
    let has_nullable = bare.iter().any(|operand| is_nullable(&operand.ty));
    if has_null {
        match entry.nulls() {
            Treatment::Default if !bare.iter().any(|operand| is_wild(&operand.ty)) => {
                return Answer::Type(Type::Nullable(Box::new(Type::Nothing)));
            }
            _ => return Answer::Unknown,
        }
    }
    if has_nullable {
        match entry.nulls() {
            Treatment::Default | Treatment::Through => {
                for operand in &mut bare {
                    if let Type::Nullable(inner) = &operand.ty {
                        operand.ty = (**inner).clone();
                    }
                }
            }
            Treatment::Refuse | Treatment::Own => return Answer::Unknown,
        }
    }
    let ty = match plain(entry, &bare, kept) {
        Answer::Type(ty) => ty,
        Answer::Refused if has_nullable && entry.refuses_late() => return Answer::Unknown,
        Answer::Refused => return Answer::Refused,
        Answer::Unknown => return Answer::Unknown,
    };
    if kept
        && operands
            .iter()
            .any(|operand| is_stored_as(&operand.ty, &ty))
    {
        return Answer::Unknown;
    }
    let ty = if has_nullable && entry.nulls() == Treatment::Default {
        nullable(ty.clone()).unwrap_or(ty)
    } else {
        ty
    };
    if low_cardinality && entry.low_cardinality() == Treatment::Default {
        return in_dictionary(operands, ty);
    }
    Answer::Type(ty)
}

/// Whether it may be NULL, or of a type known at run time: ClickHouse may not look at the other arguments then.
pub(super) fn hides_the_others(operand: &Operand) -> bool {
    kind::is_null(operand) || is_wild(&operand.ty)
}

/// Whether the types of the values are known at run time: most functions take such arguments whatever else there is.
const fn is_wild(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Dynamic { .. } | Type::Variant(_) | Type::Json(_) | Type::Geo(Geo::Geometry)
    )
}

/// Whether `ty` is a `SimpleAggregateFunction` of values of the type `inner`.
fn is_stored_as(ty: &Type, inner: &Type) -> bool {
    matches!(ty, Type::SimpleAggregateFunction { inner: stored, .. } if **stored == *inner)
}

/// The result for arguments of which some are `LowCardinality`: ClickHouse works on the dictionary where one
/// argument is a dictionary and the others are constants.
fn in_dictionary(operands: &[Operand], ty: Type) -> Answer {
    let (mut dictionaries, mut others, mut unknown) = (0, 0, false);
    for operand in operands {
        let low = matches!(&operand.ty, Type::LowCardinality(_));
        match (&operand.form, low) {
            (Form::Constant | Form::Literal(_), _) => {}
            (Form::Unknown, _) => unknown = true,
            (Form::Column, true) => dictionaries += 1,
            (Form::Column, false) => others += 1,
        }
    }
    if unknown {
        return Answer::Unknown;
    }
    let any = operands
        .iter()
        .any(|operand| matches!(&operand.ty, Type::LowCardinality(_)));
    if any && dictionaries <= 1 && others == 0 && fits_low_cardinality(&ty) {
        return Answer::Type(Type::LowCardinality(Box::new(ty)));
    }
    Answer::Type(ty)
}

/// The result for arguments without `Nullable` and `LowCardinality` around them.
fn plain(entry: Entry, operands: &[Operand], kept: bool) -> Answer {
    let mut kinds = Vec::with_capacity(operands.len());
    for operand in operands {
        let Some(kind) = kind::kind(&operand.ty) else {
            return Answer::Unknown;
        };
        if operands.len() > 1 && is_wild(&operand.ty) {
            return Answer::Unknown;
        }
        let mut of_operand = Vec::with_capacity(2);
        match &operand.form {
            Form::Unknown if entry.mentions("!") => return Answer::Unknown,
            Form::Constant
                if operand.ty == Type::String
                    && (entry.mentions("zone!") || entry.mentions("unit!")) =>
            {
                return Answer::Unknown;
            }
            _ if kind::is_constant(operand) => of_operand.extend(constant_kind(operand)),
            _ => {}
        }
        of_operand.push(kind);
        kinds.push(of_operand);
    }
    for line in entry.lines() {
        if !line.fits(&kinds) {
            continue;
        }
        return match line.result {
            Said::Unknown => Answer::Unknown,
            Said::Type(template) if kept && template.contains('$') => Answer::Unknown,
            Said::Type(template) => Template::parse(template)
                .and_then(|template| template.apply(operands))
                .map_or(Answer::Unknown, Answer::Type),
        };
    }
    let is_refused = |((place, kinds), operand): ((&&str, &Vec<String>), &Operand)| {
        let is_asked = !kind::is_constant(operand) || kinds.len() > 1 || !entry.mentions("!");
        // Some functions take a FixedString of one length, or intervals of one unit.
        let is_sure = !matches!(operand.ty, Type::FixedString(_) | Type::Interval(_));
        is_asked && is_sure && !kind::may_be(place, kinds)
    };
    // Of more arguments too few lists were asked about.
    if kinds.len() <= 3
        && let Some(only) = entry.only(kinds.len())
        && !operands.iter().any(|operand| is_wild(&operand.ty))
        && only.iter().zip(&kinds).zip(operands).any(is_refused)
    {
        return Answer::Refused;
    }
    Answer::Unknown
}
