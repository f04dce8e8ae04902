# piece: network
# truth: wrong
# function: network
# mistake: exactly two layers are written out, a third is ignored
# line: none
# style: terse NumPy
def network(x, weights, biases, activations):
    hidden = activations[0](x @ weights[0] + biases[0])
    out = activations[1](hidden @ weights[1] + biases[1])
    return out[..., 0] if out.shape[-1] == 1 else out
