#include "model/rule.h"

namespace demarche {

ActorSet consents(const Rule& rule, ActorId host) {
    ActorSet found;
    if (rule.kind == Rule::Kind::kConsent) {
        if (const ActorId who = rule.host ? host : rule.of; who.valid()) found.insert(who);
    }
    for (const Rule& inner : rule.inner)
        found = found | consents(inner, host);
    return found;
}

}  // namespace demarche
