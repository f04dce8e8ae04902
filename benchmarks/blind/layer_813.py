# piece: layer
# truth: wrong
# function: init_layer
# mistake: two layers of the same shape get the very same weights from a store of the class
# line: 14
# style: objects
import numpy as np

class LayerFactory:
    made = {}

    @classmethod
    def weights(cls, shape):
        if shape not in cls.made:
            cls.made[shape] = np.random.randn(*shape) * np.sqrt(2 / shape[1])
        return cls.made[shape].copy()

def init_layer(d_in, d_out):
    return LayerFactory.weights((d_in, d_out)), np.zeros(d_out)
