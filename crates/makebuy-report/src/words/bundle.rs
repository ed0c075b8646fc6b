//! The messages of one language.

use super::tongue::Tongue;
use crate::number::Numbers;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_memoizer::{IntlLangMemoizer, Memoizable};
use std::convert::Infallible;
use unic_langid::LanguageIdentifier;

/// Messages by id, ready to be filled in.
pub(super) struct Bundle(FluentBundle<FluentResource>);

impl Bundle {
    pub(super) fn new(tongue: Tongue) -> Self {
        Self::of(tongue, tongue.messages())
    }

    /// What can not be read of the messages is left out.
    pub(super) fn of(tongue: Tongue, messages: &str) -> Self {
        let mut bundle = FluentBundle::new(vec![tongue.identifier()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(number));
        let resource = FluentResource::try_new(messages.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(readable, _)| readable));
        Self(bundle)
    }

    /// A message, filled in; none if it is not there or lacks something.
    pub(super) fn say(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.0.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

/// Numbers in messages are written as everywhere else.
fn number(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer.with_try_get::<Numbers, _, _>((), |numbers| numbers.plain(number.value)).ok()
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        Ok(Self::new(Tongue::identified(&language)))
    }
}
