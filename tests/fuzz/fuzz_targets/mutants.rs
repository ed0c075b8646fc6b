#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| makebuy_tests::fuzz::mutants(text));
