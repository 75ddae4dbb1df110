#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "negotiation/talks.h"

namespace demarche {

/// Published strategies, written from their descriptions: sparring partners, and a yardstick for our own.
/// They list the whole space, so it must have at most RankedPackages::kMost packages.
///
/// boulware, linear, conceder  target falls with time (Faratin, Sierra & Jennings 1998), e = 0.2, 1, 2
/// frequency     boulware that says, near its target, what the other is thought to like most
/// micro         a new offer only after a new offer (de Jonge 2022; for many parties Aguilera-Luzon et al. 2025)
/// tit-for-tat   gives up as much of its own utility as the least generous other has given it
/// nice-tit-for-tat  mirrors concessions towards the estimated Nash point (Baarslag, Hindriks & Jonker 2013)
/// oscillating   random offers within a band that swings, as PonPoko (2017) does
/// hardliner     never moves
/// random        anything above its reservation value
[[nodiscard]] std::span<const std::string_view> classic_names();
/// Null for an unknown name.
[[nodiscard]] std::unique_ptr<TalkStrategy> make_classic(std::string_view name);

}  // namespace demarche
