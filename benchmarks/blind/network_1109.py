# piece: network
# truth: wrong
# function: network
# mistake: the layers are gone through from the last to the first
# line: 12
# style: verbose
def network(x, weights, biases, activations):
    # signal that travels through the net
    signal = x
    # all layers
    layers = list(zip(weights, biases, activations))
    layers.reverse()
    for W, b, h in layers:
        pre = signal @ W + b
        signal = h(pre)
    # shape
    n, k = signal.shape
    if k == 1:
        return signal.reshape(n)
    return signal
