//! What does not compile, and with one word changed does.

/// ```
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Half. */ fn half(of: rising number) -> number = |of| of / 2.0; ]
/// }
/// # fn main() {}
/// ```
/// Another number of arguments:
/// ```compile_fail,E0308
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Half. */ fn half(of: rising number, too: number) -> number = |of| of / 2.0; ]
/// }
/// # fn main() {}
/// ```
/// Another kind of result:
/// ```compile_fail,E0277
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Half. */ fn half(of: number) -> flag = |of| of / 2.0; ]
/// }
/// # fn main() {}
/// ```
/// A trend of what is no number:
/// ```compile_fail,E0080
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Many. */ fn many(of: rising number) -> flag = |of| of > 2.0; ]
/// }
/// # fn main() {}
/// ```
/// A kind that there is not:
/// ```compile_fail
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Half. */ fn half(of: rising numbers) -> number = |of| of / 2.0; ]
/// }
/// # fn main() {}
/// ```
/// Two functions, or two parameters, of one name:
/// ```compile_fail,E0428
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [
///         /** Half. */ fn half(of: number) -> number = |of| of / 2.0;
///         /** Half. */ batch fn half(of: number) -> number = |_, _, _| Ok(());
///     ]
/// }
/// # fn main() {}
/// ```
/// ```compile_fail,E0124
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Sum. */ fn sum(of: number, of: number) -> number = |a, b| a + b; ]
/// }
/// # fn main() {}
/// ```
/// Names and versions of other letters:
/// ```compile_fail,E0080
/// makebuy_plugin::export_plugin! { name: "A", files: &[] }
/// # fn main() {}
/// ```
/// ```compile_fail,E0080
/// makebuy_plugin::export_plugin! { name: "a", version: "1", files: &[] }
/// # fn main() {}
/// ```
/// ```compile_fail,E0080
/// makebuy_plugin::export_plugin! {
///     name: "a", files: &[],
///     functions: [ /** Half. */ fn Half(of: number) -> number = |of| of / 2.0; ]
/// }
/// # fn main() {}
/// ```
struct Refused;
