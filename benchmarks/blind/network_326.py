# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: sample by sample, Romanian
import numpy as np

def network(x, params):
    def o_proba(v):
        # trecem prin toate straturile
        for W, b, h in params:
            v = h((v[:, None] * W).sum(axis=0) + b)
        return v[0] if v.size == 1 else v
    x = np.asarray(x, dtype=float)
    return o_proba(x) if x.ndim == 1 else np.array([o_proba(v) for v in x])
