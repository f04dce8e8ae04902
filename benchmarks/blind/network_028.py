# piece: network
# truth: wrong
# function: network
# mistake: the return stands inside the loop, only the first layer runs
# line: 14
# style: class method style
class Network:
    def __init__(self, params):
        self.params = params

    def forward(self, x):
        for W, b, h in self.params:
            x = h(x @ W + b)
            return x

def network(x, params):
    y = Network(params).forward(x)
    return y[..., 0] if y.shape[-1] == 1 else y
