# piece: network
# truth: wrong
# function: Network
# mistake: the layers are kept as an iterator, empty from the second call on
# line: 9
# style: class
class Network:
    def __init__(self, layers):
        self.layers = iter(layers)

    def __call__(self, x):
        out = x
        for W, b, h in self.layers:
            out = h(out @ W + b)
        return out.squeeze(1) if out.shape[1] == 1 else out
