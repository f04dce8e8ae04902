# piece: network
# truth: wrong
# function: forward
# mistake: the activation is also applied to the input of each layer
# line: 11
# style: loop, different order
def forward(layers, x):
    """layers: list of (W, b, activation)"""
    z = x
    for W, b, act in layers:
        z = act(z)
        z = act(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
