# piece: network
# truth: wrong
# function: forward
# mistake: the switch for the activation of the output is taken for all layers
# line: 13
# style: C-like, freely
def forward(layers, acts, x, logits=False):
    L = len(layers)
    i = 0
    while i < L:
        W, b = layers[i]
        x = x @ W + b
        if not logits:
            x = acts[i](x)
        i += 1
    if x.shape[1] == 1:
        return x[:, 0]
    return x
