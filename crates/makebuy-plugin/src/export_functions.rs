//! What `export_plugin!` makes of the list of functions.

/// The functions of a plugin, as the ABI has them.
#[doc(hidden)]
#[macro_export]
macro_rules! __functions {
    ($(
        $(#[doc = $about:expr])*
        $($form:ident)+ ($($parameter:ident : $($kind:ident)+),* $(,)?) -> $result:ident = $function:expr;
    )*) => {{
        $crate::__names! { $([$($form)+])* }
        &[$($crate::__function! {
            [$($form)+] [::core::concat!($($about),*)] [$($parameter: [$($kind)+]),*] $result [$function]
        }),*]
    }};
}

/// Two functions of one name do not compile.
#[doc(hidden)]
#[macro_export]
macro_rules! __names {
    (@ [$($name:ident)*]) => {
        #[allow(dead_code, non_camel_case_types, clippy::upper_case_acronyms, reason = "says only that names differ")]
        enum __MakebuyNames { $($name),* }
    };
    (@ [$($name:ident)*] [batch fn $next:ident] $($rest:tt)*) => { $crate::__names! { @ [$($name)* $next] $($rest)* } };
    (@ [$($name:ident)*] [fn $next:ident] $($rest:tt)*) => { $crate::__names! { @ [$($name)* $next] $($rest)* } };
    (@ $($rest:tt)*) => {
        ::core::compile_error!("a function is `fn name(parameter: kind) -> kind = function;`, or `batch fn …`");
    };
    ($($function:tt)*) => { $crate::__names! { @ [] $($function)* } };
}

/// One function: described, and how it is called by the ABI.
#[doc(hidden)]
#[macro_export]
macro_rules! __function {
    ([fn $name:ident] $($rest:tt)*) => { $crate::__function! { @ row $name $($rest)* } };
    ([batch fn $name:ident] $($rest:tt)*) => { $crate::__function! { @ batch $name $($rest)* } };
    (@ $form:ident $name:ident [$about:expr] [$($parameter:ident : [$($kind:ident)+]),*] $result:ident
        [$function:expr]) => {{
        const _: () = ::core::assert!(
            $crate::sdk::expand::is_name(::core::stringify!($name)) $(
                && $crate::sdk::expand::is_name(::core::stringify!($parameter)))*,
            ::core::concat!("`", ::core::stringify!($name), "` and its parameters need names of lower-case letters, \
                digits and `_`, at most 64")
        );
        $(const _: () = ::core::assert!(
            $crate::sdk::expand::fits($crate::__trend!($($kind)+), $crate::__kind!($result)),
            "only a number rises or falls with a number"
        );)*
        #[allow(dead_code, reason = "says only that names differ")]
        struct __MakebuyNames { $($parameter: ()),* }

        #[allow(unsafe_code, reason = "makebuy calls a function by its address")]
        unsafe extern "C" fn __makebuy_evaluate(
            batch: *const $crate::abi::Batch,
            output: *mut $crate::abi::Output,
        ) -> i32 {
            // SAFETY: makebuy calls a function as the ABI says.
            unsafe {
                $crate::sdk::expand::evaluate::<$crate::__value!($result)>(
                    batch,
                    output,
                    &[$($crate::__kind!($($kind)+)),*],
                    |batch, results| {
                        $crate::__body!($form batch results $result [$($parameter: [$($kind)+]),*] [$function])
                    },
                )
            }
        }
        $crate::abi::Function {
            name: $crate::abi::Str::new(::core::stringify!($name)),
            about: $crate::abi::Str::new(::core::primitive::str::trim_ascii($about)),
            result: $crate::__kind!($result).code(),
            parameters: const {
                const ALL: &[$crate::abi::Parameter] = &[$($crate::abi::Parameter {
                    name: $crate::abi::Str::new(::core::stringify!($parameter)),
                    kind: $crate::__kind!($($kind)+).code(),
                    trend: $crate::__trend!($($kind)+),
                }),*];
                ALL.as_ptr()
            },
            parameter_count: <[&str]>::len(&[$(::core::stringify!($parameter)),*]),
            evaluate: ::core::option::Option::Some(__makebuy_evaluate),
        }
    }};
}

/// What a function does with a batch. The author's expression comes before the parameters have their names.
#[doc(hidden)]
#[macro_export]
macro_rules! __body {
    (row $batch:ident $results:ident $result:ident [$($parameter:ident : [$($kind:ident)+]),*] [$function:expr]) => {{
        let function: fn($($crate::__argument!($($kind)+)),*) -> _ = $function;
        #[allow(unused_mut, unused_variables, reason = "a function may have no parameters")]
        let mut columns = $batch.columns();
        $(let $parameter = $crate::__column!(columns $($kind)+)?;)*
        $crate::sdk::expand::by_row($batch, $results, |row| {
            $(let $parameter = $crate::sdk::Column::at(&$parameter, row);)*
            function($($parameter),*)
        })
    }};
    (batch $batch:ident $results:ident $result:ident [$($parameter:ident : [$($kind:ident)+]),*] [$function:expr]) => {{
        let function: fn(
            &$crate::sdk::Batch<'_>,
            &mut $crate::sdk::Results<'_, $crate::__value!($result)>,
            $($crate::__values!($($kind)+)),*
        ) -> ::core::result::Result<(), $crate::sdk::Refusal> = $function;
        #[allow(unused_mut, unused_variables, reason = "a function may have no parameters")]
        let mut columns = $batch.columns();
        $(let $parameter = $crate::__column!(columns $($kind)+)?;)*
        ::core::result::Result::Ok(function($batch, $results, $($parameter),*)?)
    }};
}

/// What a parameter or a result is.
#[doc(hidden)]
#[macro_export]
macro_rules! __kind {
    ($(rising)? number) => { $crate::table::Kind::Number };
    (falling number) => { $crate::table::Kind::Number };
    (flag) => { $crate::table::Kind::Flag };
    (word) => { $crate::table::Kind::Word };
    ($($other:ident)+) => {
        ::core::compile_error!(::core::concat!("a parameter is a `number`, `rising number`, `falling number`, `flag` or \
            `word`, and not `", ::core::stringify!($($other)+), "`"))
    };
}

/// How a result follows a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __trend {
    (rising number) => {
        $crate::abi::TREND_RISING
    };
    (falling number) => {
        $crate::abi::TREND_FALLING
    };
    ($($other:ident)+) => {
        $crate::abi::TREND_NONE
    };
}

/// The type of a result.
#[doc(hidden)]
#[macro_export]
macro_rules! __value {
    (number) => {
        f64
    };
    (flag) => {
        bool
    };
    ($other:ident) => {
        ::core::compile_error!(::core::concat!(
            "a result is a `number` or a `flag`, and not `",
            ::core::stringify!($other),
            "`"
        ))
    };
}

/// The type of an argument.
#[doc(hidden)]
#[macro_export]
macro_rules! __argument {
    (flag) => {
        bool
    };
    (word) => {
        &str
    };
    ($($number:ident)+) => {
        f64
    };
}

/// The type of all values of a parameter.
#[doc(hidden)]
#[macro_export]
macro_rules! __values {
    (flag) => { $crate::sdk::Flags<'_> };
    (word) => { $crate::sdk::Words<'_> };
    ($($number:ident)+) => { $crate::sdk::Numbers<'_> };
}

/// The next column, as what its parameter is.
#[doc(hidden)]
#[macro_export]
macro_rules! __column {
    ($columns:ident flag) => {
        $columns.flags()
    };
    ($columns:ident word) => {
        $columns.words()
    };
    ($columns:ident $($number:ident)+) => {
        $columns.numbers()
    };
}
