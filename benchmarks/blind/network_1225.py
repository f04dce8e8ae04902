# piece: network
# truth: wrong
# function: network
# mistake: the last activations are divided by their sum, like a softmax over the outputs
# line: 13
# style: loop
def network(x, weights, biases, activations):
    out = x
    for i, W in enumerate(weights):
        out = activations[i](out @ W + biases[i])
    if out.shape[-1] == 1:
        return out[..., 0]
    return out / out.sum(axis=-1, keepdims=True)
