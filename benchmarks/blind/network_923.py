# piece: network
# truth: wrong
# function: network
# mistake: the loop runs one layer short, so the output layer is never applied
# line: 11
# style: verbose
def network(x, weights, biases, activations):
    # start with the data
    z = x
    # go through the layers
    for layer in range(len(weights) - 1):
        pre = z @ weights[layer]
        pre = pre + biases[layer]
        z = activations[layer](pre)
    print("output:", z.shape)
    # remove the axis of a single output
    if z.shape[1] == 1:
        z = z[:, 0]
    return z
