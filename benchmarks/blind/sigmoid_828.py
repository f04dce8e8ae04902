# piece: sigmoid
# truth: right
# function: activate
# mistake: none
# line: none
# style: objects
import numpy as np

class Sigmoid:
    def forward(self, z):
        z = np.array(z, dtype=float)
        neg = z < 0
        # work with positive numbers and mirror the rest
        self.s = 1.0 / (1.0 + np.exp(-np.abs(z)))
        tail = np.exp(-np.abs(z)) / (1.0 + np.exp(-np.abs(z)))
        self.s = np.where(neg, tail, self.s)
        return self.s

    def backward(self):
        return self.s * (1 - self.s)

def activate(state):
    unit = Sigmoid()
    return {"a": unit.forward(state["z"]), "da": unit.backward()}
