//! The objects of a schema, which its copies share.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use indexmap::IndexMap;

use super::{Object, ObjectName, Reference, references};

/// An object that several schemas may have, with what is found out about it once.
#[derive(Debug, Clone)]
pub struct SharedObject(Arc<Known>);

#[derive(Debug, Clone)]
struct Known {
    object: Object,
    references: OnceLock<Vec<Reference>>,
}

impl SharedObject {
    /// The objects that it names, as [`references`] gives them.
    pub fn references(&self) -> &[Reference] {
        let known = &self.0;
        known.references.get_or_init(|| references(&known.object))
    }

    /// The object, to be changed in one schema and in no other.
    fn change(&mut self) -> &mut Object {
        let known = Arc::make_mut(&mut self.0);
        known.references = OnceLock::new();
        &mut known.object
    }
}

impl Deref for SharedObject {
    type Target = Object;

    fn deref(&self) -> &Object {
        &self.0.object
    }
}

impl From<Object> for SharedObject {
    fn from(object: Object) -> Self {
        Self(Arc::new(Known {
            object,
            references: OnceLock::new(),
        }))
    }
}

impl From<SharedObject> for Object {
    fn from(shared: SharedObject) -> Self {
        Arc::unwrap_or_clone(shared.0).object
    }
}

/// Objects by qualified name, in the order of definition.
///
/// Copying them copies no object: a copy shares each with the one that it was copied from, until one of both changes
/// it. So a schema can be tried out a statement at a time, however large it is.
#[derive(Debug, Clone, Default)]
pub struct Objects(IndexMap<ObjectName, SharedObject>);

impl Objects {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is one of this name.
    pub fn contains_key(&self, name: &ObjectName) -> bool {
        self.0.contains_key(name)
    }

    /// The object of this name.
    pub fn get(&self, name: &ObjectName) -> Option<&Object> {
        self.0.get(name).map(|object| &**object)
    }

    /// The object of this name, with the name that is kept here.
    pub fn get_key_value(&self, name: &ObjectName) -> Option<(&ObjectName, &Object)> {
        let (name, object) = self.0.get_key_value(name)?;
        Some((name, object))
    }

    /// The object of this name, to be changed here and nowhere else.
    pub fn get_mut(&mut self, name: &ObjectName) -> Option<&mut Object> {
        self.0.get_mut(name).map(SharedObject::change)
    }

    /// The object of this name, for another schema to have as well.
    pub fn share(&self, name: &ObjectName) -> Option<SharedObject> {
        self.0.get(name).cloned()
    }

    /// Whether this and `other` still share the object of this name, so that it cannot differ.
    pub fn shares(&self, name: &ObjectName, other: &Self) -> bool {
        let pair = (self.0.get(name), other.0.get(name));
        matches!(pair, (Some(own), Some(other)) if Arc::ptr_eq(&own.0, &other.0))
    }

    /// The objects that one names, in the order in which they stand; one that is named twice is there twice.
    pub fn references(&self, name: &ObjectName) -> &[Reference] {
        self.0.get(name).map_or(&[], SharedObject::references)
    }

    /// Their names.
    pub fn needs(&self, name: &ObjectName) -> impl Iterator<Item = &ObjectName> {
        self.references(name).iter().map(|edge| &edge.name)
    }

    /// Its place in the order.
    pub fn place(&self, name: &ObjectName) -> Option<usize> {
        self.0.get_index_of(name)
    }

    /// The names, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &ObjectName> {
        self.0.keys()
    }

    /// The objects, in order.
    pub fn values(&self) -> impl ExactSizeIterator<Item = &Object> {
        self.0.values().map(|object| &**object)
    }

    /// The objects, in order, to be changed here and nowhere else.
    pub fn values_mut(&mut self) -> impl ExactSizeIterator<Item = &mut Object> {
        self.0.values_mut().map(SharedObject::change)
    }

    /// Names and objects, in order.
    pub fn iter(&self) -> Iter<'_> {
        self.0.iter().map(|(name, object)| (name, object))
    }

    /// Puts an object in: behind the others, or in the place of that of its name.
    pub fn insert(&mut self, object: impl Into<SharedObject>) {
        let object = object.into();
        self.0.insert(object.name().clone(), object);
    }

    /// Takes an object out; the others keep their order.
    pub fn remove(&mut self, name: &ObjectName) -> Option<SharedObject> {
        self.0.shift_remove(name)
    }

    /// Takes all objects of a database out, which are given back in their order; the others keep theirs.
    pub fn remove_database(&mut self, database: &str) -> Vec<SharedObject> {
        let gone = self.0.extract_if(.., |name, _| name.database == database);
        gone.map(|(_, object)| object).collect()
    }

    /// Gives an object another name, which none has. It keeps its place.
    pub fn rename(&mut self, from: &ObjectName, to: ObjectName) {
        if let Some((place, _, mut object)) = self.0.shift_remove_full(from) {
            object.change().set_name(to.clone());
            self.0.shift_insert(place, to, object);
        }
    }

    /// Gives two objects each other's names and places.
    pub fn exchange(&mut self, a: &ObjectName, b: &ObjectName) {
        let places = (self.place(a), self.place(b));
        if let (Some(a), Some(b)) = places
            && let Ok([first, second]) = self.0.get_disjoint_indices_mut([a, b])
        {
            std::mem::swap(first.1, second.1);
            first.1.change().set_name(first.0.clone());
            second.1.change().set_name(second.0.clone());
        }
    }
}

/// Names and objects, in order.
type Iter<'a> = std::iter::Map<
    indexmap::map::Iter<'a, ObjectName, SharedObject>,
    for<'b> fn((&'b ObjectName, &'b SharedObject)) -> (&'b ObjectName, &'b Object),
>;

impl<'a> IntoIterator for &'a Objects {
    type Item = (&'a ObjectName, &'a Object);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Objects {
    type Item = SharedObject;
    type IntoIter = indexmap::map::IntoValues<ObjectName, SharedObject>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_values()
    }
}

impl FromIterator<SharedObject> for Objects {
    fn from_iter<I: IntoIterator<Item = SharedObject>>(objects: I) -> Self {
        let objects = objects.into_iter();
        Self(
            objects
                .map(|object| (object.name().clone(), object))
                .collect(),
        )
    }
}
