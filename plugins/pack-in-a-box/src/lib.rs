#![doc = include_str!("../README.md")]

makebuy_plugin::export_plugin! {
    name: env!("MAKEBUY_PACK_ID"),
    version: env!("MAKEBUY_PACK_VERSION"),
    files: makebuy_plugin::embedded!(),
}
