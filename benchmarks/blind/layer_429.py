# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: multivariate normal through its covariance
import numpy as np

def layer(d_in, d_out, seed=None):
    """He with fan_in; one scalar covariance is enough, the entries are independent."""
    rng = np.random.default_rng(seed)
    root = np.linalg.cholesky([[2/d_in]])[0, 0]
    return root*rng.standard_normal((d_in, d_out)), np.zeros(d_out)
