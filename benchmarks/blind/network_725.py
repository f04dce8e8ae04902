# piece: network
# truth: wrong
# function: network
# mistake: the hidden values are standardised over the batch before each layer but the first
# line: 14
# style: objects
import numpy as np

class MLP:
    def __init__(self, Ws, bs, acts):
        self.Ws, self.bs, self.acts = Ws, bs, acts

    def prepare(self, h, k):
        if k == 0:
            return h
        return (h - h.mean(axis=0)) / (h.std(axis=0) + 1e-5)

    def forward(self, x):
        h = x
        for k in range(len(self.Ws)):
            h = self.acts[k](self.prepare(h, k) @ self.Ws[k] + self.bs[k])
        return h

def network(x, Ws, bs, acts):
    y = MLP(Ws, bs, acts).forward(x)
    return y[:, 0] if y.shape[1] == 1 else y
