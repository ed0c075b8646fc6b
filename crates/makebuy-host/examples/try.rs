fn main() {
    let mut sources = makebuy_model::Sources::new();
    let shelf = makebuy_host::Shelf::embedded(&mut sources);
    for id in shelf.library().ids().map(str::to_owned).collect::<Vec<_>>() {
        let out = shelf.library().compile(&id).unwrap();
        println!("== {id} {}", out.value.is_some());
        for d in &out.diagnostics { 
            let s = d.span().unwrap(); let p = sources.position(s);
            println!("{} {}:{}:{} {} {:?} «{}»", d.code, sources.get(s.file).unwrap().name, p.line, p.column, d.message, d.help, sources.text(s.file).get(s.start..s.end.min(s.start+60)).unwrap_or("")); }
        let (Some(pack), Some(example)) = (out.value, shelf.pack(&id).unwrap().example) else { continue };
        let p = makebuy_core::portfolio::from_toml(&sources, example, &pack);
        for d in &p.diagnostics { 
            let s = d.span().unwrap(); let p = sources.position(s);
            println!("{} {}:{}:{} {} {:?}", d.code, sources.get(s.file).unwrap().name, p.line, p.column, d.message, d.help); }
        let Some(p) = p.value else {continue};
        let a = makebuy_core::assess(&pack, &p, &Default::default());
        for act in &a.activities { let v=&act.judgement.verdict; println!("{:30} {:10} {:10} {:?} {:?} {:?} q={} a={} contenders={:?}", act.id, v.option.as_deref().unwrap_or("-"), v.standing.as_str(), v.score, v.lead, act.provider, act.judgement.questions.len(), act.judgement.assumptions.len(), v.contenders); }
    }
}
