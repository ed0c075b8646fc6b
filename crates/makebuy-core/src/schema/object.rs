//! A table of a file as an object of a schema.

use super::{answers, conditions, values};
use crate::format::{Key, Presence, Shape, Takes};
use makebuy_model::pack::PackInfo;
use serde_json::{Map, Value, json};

pub(super) type Object = Map<String, Value>;

/// A schema in the making.
pub(super) struct Builder<'a> {
    pub(super) pack: Option<&'a PackInfo>,
    pub(super) definitions: Object,
}

impl<'a> Builder<'a> {
    pub(super) fn new(pack: Option<&'a PackInfo>) -> Self {
        Self { pack, definitions: Object::new() }
    }

    /// A table with its keys, what must be there, and which keys go together.
    pub(super) fn object(&mut self, shape: &'static Shape) -> Object {
        let mut properties: Object =
            shape.keys.iter().map(|key| (key.name.to_owned(), self.property(shape, key))).collect();
        let mut object = Object::new();
        object.insert("type".to_owned(), json!("object"));
        object.insert("description".to_owned(), json!(shape.about));
        let needed: Vec<&str> =
            shape.keys.iter().filter(|key| key.presence == Presence::Needed).map(|key| key.name).collect();
        if !needed.is_empty() {
            object.insert("required".to_owned(), json!(needed));
        }
        let others = match (shape.answers, self.pack) {
            (None, _) => json!(false),
            (Some(_), None) => answers::any(),
            (Some(subject), Some(pack)) => {
                properties.extend(answers::of(pack, subject));
                json!(false)
            }
        };
        object.insert("properties".to_owned(), Value::Object(properties));
        object.insert("additionalProperties".to_owned(), others);
        object.extend(conditions::of(shape));
        object
    }

    fn property(&mut self, shape: &'static Shape, key: &Key) -> Value {
        let known = self.pack.and_then(|pack| answers::known(pack, shape, key.name));
        let value = known.unwrap_or_else(|| self.value(&key.takes));
        let Value::Object(mut value) = value else { return value };
        value.insert("description".to_owned(), json!(key.about));
        if let Some(default) = key.default.and_then(|text| serde_json::from_str(text).ok()) {
            value.insert("default".to_owned(), default);
        }
        Value::Object(value)
    }

    fn value(&mut self, takes: &Takes) -> Value {
        match takes {
            Takes::Table(shape) => self.reference(shape),
            Takes::TableOrNone(shape) => json!({ "anyOf": [self.reference(shape), { "const": "none" }] }),
            Takes::Tables(shape) => json!({ "type": "array", "items": self.reference(shape) }),
            Takes::ById(shape) => json!({ "type": "object", "additionalProperties": self.reference(shape) }),
            plain => values::of(plain),
        }
    }

    fn reference(&mut self, shape: &'static Shape) -> Value {
        let name = name(shape);
        if !self.definitions.contains_key(&name) {
            let object = self.object(shape);
            self.definitions.insert(name.clone(), Value::Object(object));
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// What a table is called among the definitions: `[[rule]]` is `rule`.
fn name(shape: &Shape) -> String {
    let words = shape.what.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
