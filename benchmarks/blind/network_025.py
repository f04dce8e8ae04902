# piece: network
# truth: wrong
# function: network
# mistake: the helper activates the product before the bias is added
# line: 11
# style: functional with helpers
from functools import reduce

def forward(z, layer):
    W, b, h = layer
    return h(z @ W) + b

def network(x, params):
    out = reduce(forward, params, x)
    return out[..., 0] if out.shape[-1] == 1 else out
