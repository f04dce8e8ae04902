# piece: layer
# truth: right
# function: he_init
# style: verbose
import numpy as np

def he_init(shape, seed):
    generator = np.random.RandomState(seed)
    fan_in, fan_out = shape
    covariance_root = np.sqrt(2.0) / np.sqrt(fan_in)
    params = {}
    params["w"] = covariance_root * generator.randn(fan_in, fan_out)
    params["b"] = np.zeros(shape=(fan_out,), dtype=np.float64)
    return params
