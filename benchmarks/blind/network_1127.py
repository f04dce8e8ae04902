# piece: network
# truth: wrong
# function: network
# mistake: the layers are stored in the class, a second network is put on top of the first
# line: 21
# style: object-minded
class Net:
    layers = []

    def add(self, W, b, h):
        self.layers.append((W, b, h))
        return self

    def __call__(self, x):
        for W, b, h in self.layers:
            x = h(x @ W + b)
        return x[:, 0] if x.shape[1] == 1 else x


def network(x, weights, biases, activations):
    net = Net()
    for W, b, h in zip(weights, biases, activations):
        net.add(W, b, h)
    return net(x)
