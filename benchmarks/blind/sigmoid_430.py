# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: class, nested lists
import math

class Logistic:
    def __call__(self, x):
        if isinstance(x, (list, tuple)):
            return [self(v) for v in x]
        t = math.exp(-abs(x))
        return (1 if x >= 0 else t)/(1 + t)

logistic = Logistic()
