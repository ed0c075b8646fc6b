//! The program, built beside these tests so that they can run it.

fn main() -> std::process::ExitCode {
    makebuy_cli::main()
}
