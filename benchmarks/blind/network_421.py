# piece: network
# truth: wrong
# function: Net
# mistake: the activation comes before the bias, and two outputs are cut to the first
# line: none
# style: class, two mistakes
class Net:
    def __init__(self, layers):
        self.layers = [tuple(l) for l in layers]

    def __call__(self, x):
        for W, b, h in self.layers:
            x = h(x @ W) + b
        return x[:, :1].sum(axis=1) if x.shape[1] < 3 else x
