//! The `wasm-pack` command, from the versions in `Cargo.lock`, without its check for a newer version at every start.

use clap::Parser as _;

fn main() -> anyhow::Result<()> {
    env_logger::init();
    let cli = wasm_pack::Cli::parse();
    wasm_pack::PBAR.set_log_level(cli.log_level);
    wasm_pack::PBAR.set_quiet(cli.quiet);
    wasm_pack::command::run_wasm_pack(cli.cmd)
}
