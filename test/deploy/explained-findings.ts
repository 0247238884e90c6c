// What kube-score and checkov find in the manifests and what stays, each with its reason; anything else that they find fails a test.

/** A finding that stays. */
export interface Explained {
  /** The judge's own name of the check; those of checkov begin with `CKV`. */
  readonly check: string;
  /** Of which objects, as `Kind/name`; of each that has it where nothing is said. */
  readonly of?: readonly string[];
  readonly why: string;
}

const secretsAsVariables: Explained = {
  check: 'CKV_K8S_35',
  why: 'which Secrets are optional is said by variables only; a store of secrets that mounts files sets <NAME>_FILE instead',
};
const pulledOnce: Explained = {
  check: 'container-image-pull-policy',
  why: 'images are named by digest, so that what was pulled once is what would be pulled again',
};
const spread = (kind: 'deployment' | 'statefulset'): Explained => ({
  check: `${kind}-has-host-podantiaffinity`,
  why: 'topologySpreadConstraints do that, by host and by zone',
});
const scaled = (...names: string[]): Explained => ({
  check: 'deployment-replicas',
  of: names.map((name) => `Deployment/${name}`),
  why: 'KEDA says how many, at least 2',
});

const noLimit = 'an index is built with all the processor time that is free; the request says what is sure';
const builtHere = 'its images are built on this computer and pulled from nowhere';
const ownUsers = "its servers run as their images' own users";
const writable = 'their images write settings and sockets beside their data';
const servers = ['StatefulSet/kafka', 'StatefulSet/postgres', 'Deployment/redis'];
const sets = ['StatefulSet/kafka', 'StatefulSet/postgres'];

/** By overlay; `catalog-index` is the one for production with that component. */
export const explained: Readonly<Record<string, readonly Explained[]>> = {
  production: [
    secretsAsVariables,
    pulledOnce,
    spread('deployment'),
    scaled('dialog', 'catalog', 'orders', 'recommendations'),
  ],
  'catalog-index': [
    secretsAsVariables,
    pulledOnce,
    spread('deployment'),
    spread('statefulset'),
    scaled('dialog', 'orders', 'recommendations'),
    { check: 'CKV_K8S_11', of: ['StatefulSet/catalog'], why: noLimit },
    { check: 'container-resources', of: ['StatefulSet/catalog'], why: noLimit },
  ],
  local: [
    secretsAsVariables,
    { check: 'CKV_K8S_15', why: builtHere },
    { check: 'container-image-pull-policy', why: builtHere },
    { check: 'CKV_K8S_43', why: 'what is built on this computer has no digest of a registry' },
    { check: 'deployment-replicas', why: 'one of each, for trying things on one computer' },
    { check: 'pod-networkpolicy', of: servers, why: 'its three servers are open within, for trying things' },
    { check: 'CKV_K8S_40', of: servers, why: ownUsers },
    { check: 'container-security-context-user-group-id', of: servers, why: ownUsers },
    { check: 'CKV_K8S_22', of: sets, why: writable },
    { check: 'container-security-context-readonlyrootfilesystem', of: sets, why: writable },
    { check: 'pod-probes-identical', of: ['StatefulSet/kafka'], why: 'an open port is what its image tells cheaply' },
  ],
};
