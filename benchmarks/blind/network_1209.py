# piece: network
# truth: wrong
# function: network
# mistake: every layer reads the input x, not the output of the layer before
# line: 10
# style: loop
def network(x, weights, biases, activations):
    z = x
    for l in range(len(weights)):
        z = activations[l](x @ weights[l] + biases[l])
    if z.shape[-1] == 1:
        z = z[..., 0]
    return z
