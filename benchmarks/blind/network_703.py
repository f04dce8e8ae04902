# piece: network
# truth: wrong
# function: network
# mistake: the list of layers belongs to the class, so layers of earlier calls are run as well
# line: 18
# style: objects
class Layer:
    def __init__(self, W, b, act):
        self.W, self.b, self.act = W, b, act

    def __call__(self, x):
        return self.act(x @ self.W + self.b)

class Net:
    layers = []

    def __init__(self, Ws, bs, acts):
        self.layers = self.layers
        for W, b, act in zip(Ws, bs, acts):
            self.layers.append(Layer(W, b, act))

    def __call__(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

def network(x, Ws, bs, acts):
    out = Net(Ws, bs, acts)(x)
    return out.ravel() if out.shape[1] == 1 else out
