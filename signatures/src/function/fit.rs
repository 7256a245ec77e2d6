//! Templates that explain what the engine gave.

use housekeeper_core::types::function::learnt::{Place, Size, Template, Zone, part};
use housekeeper_core::types::{Operand, Type};

/// One answer: the arguments, and the type of the result.
pub(crate) struct Case<'a> {
    /// The arguments.
    pub(crate) arguments: Vec<Operand>,
    /// What they gave.
    pub(crate) result: &'a Type,
}

/// Every template, of those that are looked for, that explains all of `cases`.
pub(crate) fn templates(cases: &[Case<'_>]) -> Vec<Template> {
    let results: Vec<&Type> = cases.iter().map(|case| case.result).collect();
    let mut found = fit(cases, &results, 0);
    found.sort_by_key(|template| {
        let text = template.to_string();
        (text.contains('$'), text.len(), text)
    });
    found.dedup();
    found.truncate(24);
    found
}

fn fit(cases: &[Case<'_>], results: &[&Type], depth: usize) -> Vec<Template> {
    let mut found = Vec::new();
    let first = results[0];
    if results.iter().all(|result| *result == first)
        && let Some(given) = given(first)
        && !is_of_server(cases, &given)
    {
        found.push(given);
    }
    for place in places(cases) {
        let same = |(case, result): (&Case<'_>, &&Type)| place.of(&case.arguments) == Some(*result);
        if cases.iter().zip(results).all(same) {
            found.push(Template::Part(place));
        }
    }
    found.extend(built(cases, results, depth));
    found
}

/// The type as a text that reads as the same type.
fn given(ty: &Type) -> Option<Template> {
    let template = Template::parse(&ty.to_string())?;
    (template.apply(&[]).as_ref() == Some(ty)).then_some(template)
}

/// Whether a type that is always the same has a time zone in it: beside arguments it is the server's own, or that of the
/// questions.
fn is_of_server(cases: &[Case<'_>], given: &Template) -> bool {
    let has_arguments = cases.iter().any(|case| !case.arguments.is_empty());
    has_arguments && given.to_string().contains("DateTime") && given.to_string().contains('\'')
}

fn built(cases: &[Case<'_>], results: &[&Type], depth: usize) -> Vec<Template> {
    let parts = |step: usize| -> Option<Vec<&Type>> {
        results.iter().map(|result| part(result, step)).collect()
    };
    let numbers = |number: &dyn Fn(&Type) -> Option<u64>| -> Option<Vec<u64>> {
        results.iter().map(|result| number(result)).collect()
    };
    let all = |like: &dyn Fn(&Type) -> bool| results.iter().all(|result| like(result));
    let mut found = Vec::new();
    if depth < 4 {
        if all(&|ty| matches!(ty, Type::Array(_)))
            && let Some(inner) = parts(1)
        {
            let inner = fit(cases, &inner, depth + 1);
            found.extend(inner.into_iter().map(|one| Template::Array(Box::new(one))));
        }
        if all(&|ty| matches!(ty, Type::Nullable(_)))
            && let Some(inner) = parts(1)
        {
            let inner = fit(cases, &inner, depth + 1);
            found.extend(
                inner
                    .into_iter()
                    .map(|one| Template::Nullable(Box::new(one))),
            );
        }
        if all(&|ty| matches!(ty, Type::Map(..)))
            && let (Some(key), Some(value)) = (parts(1), parts(2))
        {
            for key in fit(cases, &key, depth + 1).into_iter().take(3) {
                for value in fit(cases, &value, depth + 1).into_iter().take(3) {
                    found.push(Template::Map(Box::new(key.clone()), Box::new(value)));
                }
            }
        }
        found.extend(tuple(cases, results, depth));
    }
    let lengths = numbers(&|ty| match ty {
        Type::FixedString(length) => Some(*length),
        _ => None,
    });
    if let Some(lengths) = lengths {
        found.extend(
            sizes(cases, &lengths)
                .into_iter()
                .map(Template::FixedString),
        );
    }
    let precisions = numbers(&|ty| match ty {
        Type::Decimal { precision, .. } => Some(u64::from(*precision)),
        _ => None,
    });
    let scales = numbers(&|ty| match ty {
        Type::Decimal { scale, .. } => Some(u64::from(*scale)),
        _ => None,
    });
    if let (Some(precisions), Some(scales)) = (precisions, scales) {
        for precision in sizes(cases, &precisions) {
            for scale in sizes(cases, &scales) {
                found.push(Template::Decimal(precision.clone(), scale));
            }
        }
    }
    let precisions = numbers(&|ty| match ty {
        Type::Time64(precision) => Some(u64::from(*precision)),
        _ => None,
    });
    if let Some(precisions) = precisions {
        found.extend(sizes(cases, &precisions).into_iter().map(Template::Time64));
    }
    if all(&|ty| matches!(ty, Type::DateTime(_))) {
        found.extend(zones(cases, results).into_iter().map(Template::DateTime));
    }
    let precisions = numbers(&|ty| match ty {
        Type::DateTime64 { precision, .. } => Some(u64::from(*precision)),
        _ => None,
    });
    if let Some(precisions) = precisions {
        for precision in sizes(cases, &precisions) {
            for zone in zones(cases, results) {
                found.push(Template::DateTime64(precision.clone(), zone));
            }
        }
    }
    found
}

fn tuple(cases: &[Case<'_>], results: &[&Type], depth: usize) -> Vec<Template> {
    let Type::Tuple(first) = results[0] else {
        return Vec::new();
    };
    let mut elements = Vec::new();
    for (index, element) in first.iter().enumerate() {
        let mut types = Vec::new();
        for result in results {
            match result {
                Type::Tuple(other)
                    if other.len() == first.len() && other[index].name == element.name =>
                {
                    types.push(&other[index].ty);
                }
                _ => return Vec::new(),
            }
        }
        match fit(cases, &types, depth + 1).into_iter().next() {
            Some(template) => elements.push((element.name.clone(), template)),
            None => return Vec::new(),
        }
    }
    vec![Template::Tuple(elements)]
}

/// The places in the arguments, the outer ones first.
fn places(cases: &[Case<'_>]) -> Vec<Place> {
    let mut places = Vec::new();
    for argument in 1..=cases[0].arguments.len() {
        let whole = Place {
            argument,
            steps: Vec::new(),
        };
        let mut level = vec![whole.clone()];
        places.push(whole);
        for _ in 0..2 {
            let mut next = Vec::new();
            for place in level {
                for step in 1..=2 {
                    let mut inner = place.clone();
                    inner.steps.push(step);
                    if cases.iter().all(|case| inner.of(&case.arguments).is_some()) {
                        next.push(inner);
                    }
                }
            }
            places.extend(next.iter().cloned());
            level = next;
        }
    }
    places
}

fn sizes(cases: &[Case<'_>], numbers: &[u64]) -> Vec<Size> {
    let mut found = Vec::new();
    if numbers.iter().all(|number| *number == numbers[0]) {
        found.push(Size::Is(numbers[0]));
    }
    let mut candidates = Vec::new();
    for place in places(cases) {
        if place.steps.is_empty() {
            candidates.push(Size::Value(place.argument));
        }
        candidates.push(Size::Length(place.clone()));
        candidates.push(Size::Precision(place.clone()));
        candidates.push(Size::Scale(place));
    }
    found.extend(candidates.into_iter().filter(|size| {
        let mut both = cases.iter().zip(numbers);
        both.all(|(case, number)| size.of(&case.arguments) == Some(*number))
    }));
    found
}

fn zones(cases: &[Case<'_>], results: &[&Type]) -> Vec<Zone> {
    let zones: Vec<Option<String>> = results
        .iter()
        .map(|result| match result {
            Type::DateTime(zone) | Type::DateTime64 { zone, .. } => zone.clone(),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    // As `is_of_server` says.
    let is_fixed = zones[0].is_none() || cases.iter().all(|case| case.arguments.is_empty());
    if is_fixed && zones.iter().all(|zone| *zone == zones[0]) {
        found.push(Zone::Is(zones[0].clone()));
    }
    let mut candidates = Vec::new();
    for place in places(cases) {
        if place.steps.is_empty() {
            candidates.push(Zone::Value(place.argument));
        }
        candidates.push(Zone::Of(place));
    }
    found.extend(candidates.into_iter().filter(|candidate| {
        let mut both = cases.iter().zip(&zones);
        both.all(|(case, zone)| candidate.of(&case.arguments).as_ref() == Some(zone))
    }));
    found
}
