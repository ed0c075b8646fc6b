//! Whether the plugin does as makebuy expects of every plugin.

/// Tries every function: twice, in pieces, with unknown arguments, at the ends of what numbers can be, along its trends.
#[test]
fn it_conforms() {
    makebuy_plugin::conformance::assert_conforms(&@CRATE@::plugin());
}
