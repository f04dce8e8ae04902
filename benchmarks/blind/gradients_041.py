# piece: gradients
# truth: wrong
# function: sigmoid_grad
# mistake: the sigmoid is taken twice: the derivative is evaluated at the output
# line: 16
# style: class method style
import numpy as np

class Sigmoid:
    @staticmethod
    def value(x):
        return 1 / (1 + np.exp(-np.asarray(x, dtype=float)))

    @classmethod
    def slope(cls, x):
        s = cls.value(cls.value(x))
        return s - s ** 2

sigmoid = Sigmoid.value

def sigmoid_grad(x):
    return Sigmoid.slope(x)
