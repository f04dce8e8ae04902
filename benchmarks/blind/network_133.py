# piece: network
# truth: right
# function: forward_pass
# mistake: none
# line: none
# style: over-defensive, options off
import numpy as np

def forward_pass(inputs, layers, *, dropout=0.0, keep_states=False, rng=None):
    z = np.asarray(inputs)
    history = [z]
    for number, (W, b, h) in enumerate(layers):
        if z.shape[-1] != W.shape[0]:
            raise ValueError(f"layer {number}: {z.shape[-1]} inputs, {W.shape[0]} expected")
        z = h(z @ W + b)
        if dropout > 0 and number < len(layers) - 1:
            rng = rng or np.random.default_rng()
            z = z * (rng.random(z.shape) >= dropout) / (1 - dropout)
        history.append(z)
    z = z[..., 0] if z.shape[-1] == 1 else z
    return (z, history) if keep_states else z
