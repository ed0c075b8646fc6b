//! The report documents, seen from outside.

#[cfg(test)]
mod board;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod languages;
#[cfg(test)]
mod large;
#[cfg(test)]
mod plugins;
#[cfg(test)]
mod safety;
#[cfg(test)]
mod speed;
mod wording;
