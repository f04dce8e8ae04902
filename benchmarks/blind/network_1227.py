# piece: network
# truth: wrong
# function: network
# mistake: the range stops before the last layer
# line: 8
# style: loop
def network(x, weights, biases, activations):
    for i in range(0, len(weights) - 1):
        x = activations[i](x @ weights[i] + biases[i])
    if x.shape[-1] == 1:
        x = x[..., 0]
    return x
