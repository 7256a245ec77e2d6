//! A step's pieces as one statement.

use super::literal::{escape, quote};
use super::variables::Variables;
use super::{Chain, Error, Piece, Profile, Result};

/// Where statements go: the chosen profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Target<'a> {
    cluster: Option<&'a str>,
    hosts: &'a [&'a str],
    replicated: bool,
    replica_path: Option<&'a str>,
}

impl<'a> Target<'a> {
    /// The profile called `name`. With no name the one called `default`; if there is
    /// none, a single server.
    pub(super) fn choose(chain: &Chain<'a>, name: Option<&str>) -> Result<Self> {
        let find = |name: &str| chain.profiles.iter().find(|profile| profile.name == name);
        match name {
            None => Ok(find("default").map_or_else(Self::default, Self::of)),
            Some(name) => find(name)
                .map(Self::of)
                .ok_or_else(|| Error::UnknownProfile {
                    name: name.to_owned(),
                    known: chain.profiles.iter().map(|p| p.name.to_string()).collect(),
                }),
        }
    }

    fn of(profile: &Profile<'a>) -> Self {
        Self {
            // `cluster = ""` in housekeeper.toml means none.
            cluster: profile.cluster.filter(|name| !name.is_empty()),
            hosts: profile.hosts,
            replicated: profile.replicated,
            replica_path: profile.replica_path,
        }
    }

    /// The cluster that statements go to, maybe a macro in braces.
    pub(super) const fn cluster(self) -> Option<&'a str> {
        self.cluster
    }

    /// The servers to be visited in place of the client's own.
    pub(super) const fn hosts(self) -> &'a [&'a str] {
        self.hosts
    }

    /// Whether tables become replicated ones.
    pub(super) const fn is_replicated(self) -> bool {
        self.replicated
    }

    /// The statement to send.
    pub(super) fn sql(self, pieces: &[Piece<'_>], variables: &Variables) -> String {
        self.render(pieces, |out, name| escape(out, variables.value(name)))
    }

    /// The statement to show: variables by name.
    pub(super) fn shown(self, pieces: &[Piece<'_>]) -> String {
        self.render(pieces, |out, name| {
            out.push_str("${");
            out.push_str(name);
            out.push('}');
        })
    }

    fn render(self, pieces: &[Piece<'_>], variable: impl Fn(&mut String, &str)) -> String {
        let mut out = String::new();
        // Where the text goes on behind the name of an engine that has got arguments of its own.
        let mut arguments: Option<String> = None;
        for piece in pieces {
            let before = arguments.take();
            match piece {
                Piece::Text(text) => match before {
                    Some(own) => with_arguments(&mut out, &own, text),
                    None => out.push_str(text),
                },
                Piece::OnCluster => {
                    if let Some(cluster) = self.cluster {
                        // A literal takes any name, and a macro is expanded in it.
                        out.push_str(" ON CLUSTER ");
                        out.push_str(&quote(cluster));
                    }
                }
                Piece::Engine(family) => {
                    if self.replicated {
                        out.push_str("Replicated");
                        arguments = self
                            .replica_path
                            .map(|path| format!("{}, '{{replica}}'", quote(path)));
                    }
                    out.push_str(family);
                }
                Piece::Variable(name) => variable(&mut out, name),
            }
        }
        if let Some(own) = arguments {
            with_arguments(&mut out, &own, "");
        }
        out
    }
}

/// Puts arguments in front of those that the text behind the name of an engine begins with, if it has any.
fn with_arguments(out: &mut String, own: &str, text: &str) {
    out.push('(');
    out.push_str(own);
    match text.strip_prefix('(') {
        None => {
            out.push(')');
            out.push_str(text);
        }
        Some(rest) => {
            if !rest.trim_start().starts_with(')') {
                out.push_str(", ");
            }
            out.push_str(rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIECES: &[Piece<'static>] = &[
        Piece::Text("CREATE TABLE a.b"),
        Piece::OnCluster,
        Piece::Text(" (x UInt8 COMMENT 'ask "),
        Piece::Variable("WHO"),
        Piece::Text("?') ENGINE = "),
        Piece::Engine("ReplacingMergeTree"),
        Piece::Text("(x) ORDER BY x"),
    ];

    #[test]
    fn renders_for_every_profile() {
        let profiles = [
            Profile::new("plain"),
            Profile::new("empty").cluster(""),
            Profile::new("cluster").cluster("demo"),
            Profile::new("macro").cluster("{cluster}"),
            Profile::new("odd").cluster("o'brien"),
            Profile::new("replicated").replicated(),
            Profile::new("both").cluster("demo").replicated(),
        ];
        let chain = Chain::new(&[]).profiles(&profiles);
        for (name, on_cluster, engine) in [
            ("plain", "", "ReplacingMergeTree"),
            ("empty", "", "ReplacingMergeTree"),
            ("cluster", " ON CLUSTER 'demo'", "ReplacingMergeTree"),
            ("macro", " ON CLUSTER '{cluster}'", "ReplacingMergeTree"),
            ("odd", r" ON CLUSTER 'o\'brien'", "ReplacingMergeTree"),
            ("replicated", "", "ReplicatedReplacingMergeTree"),
            ("both", " ON CLUSTER 'demo'", "ReplicatedReplacingMergeTree"),
        ] {
            let target = Target::choose(&chain, Some(name)).expect(name);
            let around = |who: &str| {
                format!(
                    "CREATE TABLE a.b{on_cluster} (x UInt8 COMMENT 'ask {who}?') \
                     ENGINE = {engine}(x) ORDER BY x"
                )
            };
            let variables = Variables::of([("WHO", r"O'Neil \ sons")]);
            assert_eq!(target.shown(PIECES), around("${WHO}"), "{name}");
            assert_eq!(
                target.sql(PIECES, &variables),
                around(r"O\'Neil \\ sons"),
                "{name}"
            );
        }
    }

    #[test]
    fn replicated_tables_get_their_place() {
        let path = "/t/{shard}/{database}/{table}";
        let profiles = [Profile::new("p").replicated().replica_path(path)];
        let chain = Chain::new(&[]).profiles(&profiles);
        let target = Target::choose(&chain, Some("p")).expect("a profile");
        let own = "'/t/{shard}/{database}/{table}', '{replica}'";
        for (rest, expected) in [
            (" ORDER BY x", format!("({own}) ORDER BY x")),
            ("() ORDER BY x", format!("({own}) ORDER BY x")),
            ("(v, d) ORDER BY x", format!("({own}, v, d) ORDER BY x")),
            ("", format!("({own})")),
        ] {
            let pieces = [Piece::Engine("ReplacingMergeTree"), Piece::Text(rest)];
            assert_eq!(
                target.shown(&pieces),
                format!("ReplicatedReplacingMergeTree{expected}")
            );
        }
        let last = [Piece::Engine("MergeTree")];
        assert_eq!(target.shown(&last), format!("ReplicatedMergeTree({own})"));
    }

    #[test]
    fn chooses_a_profile() {
        let profiles = [Profile::new("default").cluster("d"), Profile::new("other")];
        let chain = Chain::new(&[]).profiles(&profiles);
        let on = |cluster| Target {
            cluster,
            ..Target::default()
        };
        assert_eq!(Target::choose(&chain, None).ok(), Some(on(Some("d"))));
        assert_eq!(Target::choose(&chain, Some("other")).ok(), Some(on(None)));
        assert_eq!(Target::choose(&Chain::default(), None).ok(), Some(on(None)));
        let error = Target::choose(&chain, Some("prod"))
            .map(|_| ())
            .map_err(|e| e.to_string());
        assert_eq!(
            error,
            Err("there is no profile `prod`; housekeeper.toml has `default`, `other`".to_owned())
        );
    }
}
