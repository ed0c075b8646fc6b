//! The program `makebuy`.

fn main() -> std::process::ExitCode {
    makebuy_cli::main()
}
