# piece: layer
# truth: right
# function: make_layer
# mistake: none
# line: none
# style: functional, freely
import numpy as np

def make_layer(shape, seed=None):
    generator = np.random.default_rng(seed)
    weights = generator.normal(scale=np.sqrt(2 / shape[1]), size=shape)
    return {"W": weights, "b": np.zeros(shape[1])}
