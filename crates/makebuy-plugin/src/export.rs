//! The macro that makes a library a plugin.

/// Makes a crate of type `cdylib` a plugin: exports the one symbol, and a descriptor with the pack and the functions.
///
/// ```
/// makebuy_plugin::export_plugin! {
///     name: "bakery",
///     version: "1.0.0",
///     files: &[("pack.toml", "[pack]\nid = \"bakery\"\n")],
///     functions: [
///         /// Loaves that a baker makes for a euro of wages.
///         fn loaves_per_euro(loaves: rising number, wages: number) -> number = per_euro;
///         /// Whether an oven of this size is worth its heat.
///         fn worth_heating(size: word, loaves: number) -> flag = |size: &str, loaves: f64| {
///             loaves >= if size == "large" { 200.0 } else { 50.0 }
///         };
///     ]
/// }
///
/// fn per_euro(loaves: f64, wages: f64) -> Result<Option<f64>, String> {
///     match wages {
///         wages if wages < 0.0 => Err(format!("wages are {wages}, and can not be below 0")),
///         wages => Ok(makebuy_plugin::sdk::finite(loaves / wages)),
///     }
/// }
///
/// # fn main() {
/// makebuy_plugin::conformance::assert_conforms(&plugin());
/// # }
/// ```
///
/// - `name`: that of the pack. `version` may be left out: then it is that of the crate.
/// - `files`: those of the pack, a constant list of paths and texts; [`embedded!`](crate::embedded) gives the one that
///   [`build::embed`](crate::build::embed) made.
/// - `functions`: each with a description as its comment, its parameters, its result, and what computes it. A parameter
///   is a `number`, a `flag` or a `word` (a level or choice, by its name); a result is a `number` or a `flag`. Where the
///   result of a higher number is never lower, all else the same, the parameter is a `rising number`; where it is never
///   higher, a `falling number`: then ranges may be answered.
///
/// What computes a function takes `f64`, `bool` and `&str`, and gives what an [`Answer`](crate::sdk::Answer) may be. It
/// is only called for rows in which all arguments are known. A `batch fn` takes all rows at once: the
/// [`Batch`](crate::sdk::Batch), where the [`Results`](crate::sdk::Results) go, and
/// [`Numbers`](crate::sdk::Numbers), [`Flags`](crate::sdk::Flags) and [`Words`](crate::sdk::Words):
///
/// ```
/// use makebuy_plugin::sdk::{Batch, Numbers, Refusal, Results};
///
/// makebuy_plugin::export_plugin! {
///     name: "halves",
///     files: &[("pack.toml", "[pack]\nid = \"halves\"\n")],
///     functions: [
///         /// Half of it.
///         batch fn half(whole: rising number) -> number = half;
///     ]
/// }
///
/// fn half(_: &Batch<'_>, results: &mut Results<'_, f64>, whole: Numbers<'_>) -> Result<(), Refusal> {
///     whole.iter().enumerate().for_each(|(row, whole)| results.set(row, whole / 2.0));
///     Ok(())
/// }
/// # fn main() {
/// # makebuy_plugin::conformance::assert_conforms(&plugin());
/// # }
/// ```
///
/// Names, kinds and the version are checked while the plugin is built. The macro also defines `plugin()`, which gives
/// the descriptor as makebuy reads it, for tests: see [`conformance`](crate::conformance). It stands once in a crate, at
/// its root. A crate that denies unsafe code can use it; one that forbids it can not.
#[macro_export]
macro_rules! export_plugin {
    (
        name: $name:expr,
        files: $files:expr
        $(, functions: [$($functions:tt)*])? $(,)?
    ) => {
        $crate::export_plugin! {
            name: $name,
            version: ::core::env!("CARGO_PKG_VERSION"),
            files: $files
            $(, functions: [$($functions)*])?
        }
    };
    (
        name: $name:expr,
        version: $version:expr,
        files: $files:expr
        $(, functions: [$($functions:tt)*])? $(,)?
    ) => {
        #[cfg(panic = "abort")]
        ::core::compile_error!(
            "a plugin must be built with `panic = \"unwind\"`, so that a panic can be told instead of ending makebuy: \
             remove `panic = \"abort\"` from the profile"
        );

        #[doc(hidden)]
        #[allow(unsafe_code, reason = "makebuy finds a plugin by this symbol")]
        #[unsafe(no_mangle)]
        pub extern "C" fn makebuy_plugin_v1() -> *const $crate::abi::PluginV1 {
            // Names that no expression of the author's means: items are seen from within them.
            const __MAKEBUY_NAME: &str = $name;
            const __MAKEBUY_VERSION: &str = $version;
            const __MAKEBUY_FILES: &[(&str, &str)] = $files;
            const _: () = ::core::assert!(
                $crate::sdk::expand::is_id(__MAKEBUY_NAME),
                "the name of a plugin is that of its pack: lower-case letters, digits, `-`, `_` and `.`"
            );
            const _: () =
                ::core::assert!($crate::sdk::expand::is_version(__MAKEBUY_VERSION), "a version is three numbers");
            static __MAKEBUY_EMBEDDED: [$crate::abi::File; __MAKEBUY_FILES.len()] =
                $crate::sdk::expand::files(__MAKEBUY_FILES);
            static __MAKEBUY_FUNCTIONS: &[$crate::abi::Function] = $crate::__functions! { $($($functions)*)? };
            static __MAKEBUY_PLUGIN: $crate::abi::PluginV1 = $crate::abi::PluginV1 {
                abi_version: $crate::abi::ABI_VERSION,
                struct_size: $crate::sdk::expand::SIZE,
                name: $crate::abi::Str::new(__MAKEBUY_NAME),
                version: $crate::abi::Str::new(__MAKEBUY_VERSION),
                files: __MAKEBUY_EMBEDDED.as_ptr(),
                file_count: __MAKEBUY_EMBEDDED.len(),
                functions: __MAKEBUY_FUNCTIONS.as_ptr(),
                function_count: __MAKEBUY_FUNCTIONS.len(),
            };
            &raw const __MAKEBUY_PLUGIN
        }

        /// The descriptor of this plugin, as makebuy reads it.
        ///
        /// # Errors
        /// Why it can not be used.
        #[allow(unsafe_code, reason = "a descriptor is read through its address")]
        pub fn plugin() -> ::core::result::Result<$crate::descriptor::Descriptor, $crate::descriptor::Flaw> {
            // SAFETY: the descriptor is the one above: static, and made of constants by the macro.
            unsafe { $crate::descriptor::read(makebuy_plugin_v1()) }
        }
    };
}

/// The list of files that [`build::embed`](crate::build::embed) made in the crate's build script.
#[macro_export]
macro_rules! embedded {
    () => {
        ::core::include!(::core::concat!(::core::env!("OUT_DIR"), "/makebuy_pack.rs"))
    };
}
