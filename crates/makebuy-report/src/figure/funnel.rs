//! What a step does to the activities that reach it, as a bar of segments. One activity is one unit wide.

use serde::Serialize;

/// A part of the bar.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Segment {
    pub(crate) class: &'static str,
    pub(crate) x: usize,
    pub(crate) width: usize,
}

/// Segments side by side, empty ones left out.
pub(crate) fn segments(parts: &[(&'static str, usize)]) -> Vec<Segment> {
    let mut x = 0;
    let mut segments = Vec::new();
    for (class, width) in parts {
        if *width > 0 {
            segments.push(Segment { class, x, width: *width });
        }
        x += width;
    }
    segments
}
